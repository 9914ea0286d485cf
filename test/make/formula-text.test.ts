import { describe, expect, it } from "vitest";
import type { Node } from "../../src/formula/expression.js";
import { readFormula } from "../../src/make/formula-text.js";

const UNITS = { need: "money", paid: "money", beds: "places", rate: "ratio", life: "years", kind: "text" };
const read = (text: string, unit = "money") => readFormula(text, unit, UNITS);

const [need, paid, beds, rate, life] = ["need", "paid", "beds", "rate", "life"].map((name): Node => ({ op: "input", name })) as [Node, Node, Node, Node, Node]; // prettier-ignore
const number = (value: string): Node => ({ op: "number", value });
const isKind = (value: string) => ({ op: "is", text: "kind", value }) as const;

describe("a text is the expression", () => {
  // Worked by hand: what each word and sign of docs/formulas.md means.
  it.each<readonly [text: string, unit: string, node: Node]>([
    ["need", "money", need],
    ["need - paid - paid", "money", { op: "minus", a: { op: "minus", a: need, b: paid }, b: paid }],
    ["need - (paid + paid)", "money", { op: "minus", a: need, b: { op: "plus", a: paid, b: paid } }],
    ["need + paid * rate", "money", { op: "plus", a: need, b: { op: "times", a: paid, b: rate } }],
    ["need / rate * rate", "money", { op: "times", a: { op: "divide", a: need, b: rate }, b: rate }],
    ["need per beds", "money/places", { op: "ratio", a: need, b: beds }],
    ["paid out of need", "ratio", { op: "share", a: paid, b: need }],
    ["(1 + rate) ^ (0 - life)", "ratio", { op: "power", a: { op: "plus", a: number("1"), b: rate }, b: { op: "minus", a: number("0"), b: life } }],
    ["max(need, 0)", "money", { op: "max", a: need, b: number("0") }],
    ["min(need, paid, 0)", "money", { op: "min", a: need, b: { op: "min", a: paid, b: number("0") } }],
    ["first-known(need, paid, 1)", "money", { op: "or-else", a: need, b: { op: "or-else", a: paid, b: number("1") } }],
    ["round-up(beds)", "places", { op: "ceil", a: beds }],
    ["round-down(beds)", "places", { op: "floor", a: beds }],
    ["round(beds)", "places", { op: "round", a: beds, places: 0 }],
    ["need where beds is known", "money", { op: "where", a: need, b: beds }],
    ["(need * rate) as places", "places", { op: "times", a: need, b: rate }],
    ["none('no-break-even', beds)", "money", { op: "unknown", name: "beds", code: "no-break-even" }],
    ["if kind is 'new' then need else 0", "money", { op: "when", test: isKind("new"), a: need, b: number("0") }],
    ["if 0 < need then 1 beds else 2 beds", "beds", { op: "when", test: { op: "compare", relation: "<", a: number("0"), b: need }, a: number("1"), b: number("2") }],
    [
      "by kind ('new' or 'old': need, 'gone': 0)",
      "money",
      { op: "when", test: isKind("new"), a: need, b: { op: "when", test: isKind("old"), a: need, b: { op: "when", test: isKind("gone"), a: number("0"), b: { op: "unknown", name: "kind" } } } },
    ],
    ["open-need = need - paid;\nopen-need / (open-need as ratio)", "money", { op: "divide", a: { op: "minus", a: need, b: paid }, b: { op: "minus", a: need, b: paid } }],
  ])("%s", (text, unit, node) => {
    expect(read(text, unit).node).toEqual(node);
  }); // prettier-ignore

  it("and code, which gives bare numbers the unit of their place", () => {
    const { code, names, calls } = read("left = need - paid;\nif kind is 'new' then max(left, 0) else 2 * left");
    expect(code).toBe(
      '{ const $left = minus(x.need, x.paid); return when(is(x.kind, "new"), max($left, num("0", "money")), times(num("2"), $left)); }',
    );
    expect({ names, calls }).toEqual({
      names: ["need", "paid", "kind"],
      calls: ["is", "max", "minus", "num", "times", "when"],
    });
  });
});

describe("what is no formula is refused, with what was found and what is expected", () => {
  it.each([
    ["", "the end, where an input, a number or a bracket is expected, at the beginning"],
    ["need paid", '"paid", where a sign or the end is expected, after "need"'],
    ["max(need", 'the end, where "," is expected, after "max(need"'],
    ["need × rate", '"×", where a word, a number or a sign such as + - * / is expected, after "need"'],
    ["need-paid", '"need-paid" is no input'],
    ["ned", '"ned" is no input; the nearest is "need"'],
    ["ceil(beds)", '"ceil" is no function'],
    ["kind + need", '"kind" is a text, where a number is expected'],
    ["if need is 'new' then need else 0", '"need" is money, where a text is expected'],
    ["if kind is new then need else 0", '"new", where a word in \' \' is expected, after "if kind is"'],
    ["if need then need else 0", '"then", where one of > >= < <= = is expected, after "if need"'],
    ["by kind ('new': need, 'new': 0)", "'new' stands twice"],
    ["need + beds", 'places, where money is expected, after "need + beds"'],
    ["beds", 'places, where money is expected, after "beds"'],
    ["need per beds * beds", '"per … *" stand side by side: brackets say which comes first'],
    ["need + paid as places", '"as", where brackets around what stands before is expected, after "need + paid"'],
    ["need = paid; need", '"need" has a meaning already'],
    ["left = need - paid; need", '"left" has a meaning, and is never used'],
    ["one = 1; need * one", '"one" has no unit: it is written where it is used'],
  ])("%s", (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
