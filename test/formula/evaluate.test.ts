import { describe, expect, it } from "vitest";
import { evaluate, type Scope } from "../../src/formula/evaluate.js";
import * as e from "../../src/formula/expression.js";
import { formula } from "../../src/formula/formula.js";
import { type Source, isKnown, missing } from "../../src/formula/figure.js";
import { exact, toDecimal } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";

const a = e.input("a", "ratio");
const b = e.input("b", "ratio");
const c = e.input("c", "ratio");
const t = { text: "t" };
const nothing = e.input("nothing", "ratio");

const scopeOf = (given: Record<string, string>): Scope => ({
  value: (name) => (given[name] === undefined ? missing(name) : exact(given[name])),
  text: (name) => given[name],
});

/** The value as text, or its reason as `code input`. */
function value(expression: e.Expr<string>, given: Record<string, string> = {}): string {
  const result = evaluate(expression.node, scopeOf(given));
  return isKnown(result) ? toDecimal(result) : `${result.code} ${result.input}`;
}

describe("evaluate", () => {
  it("computes exactly", () => {
    const given = { a: "0.1", b: "0.2", c: "3" };
    expect(value(e.plus(a, b), given)).toBe("0.3");
    expect(value(e.minus(a, b), given)).toBe("-0.1");
    expect(value(e.times(a, b), given)).toBe("0.02");
    expect(value(e.divide(a, b), given)).toBe("0.5");
    expect(value(e.min(a, b), given)).toBe("0.1");
    expect(value(e.max(a, b), given)).toBe("0.2");
    expect(value(e.power(b, e.relabel(c, "years")), given)).toBe("0.008");
    expect(value(e.times(e.divide(a, c), c), given)).toBe("0.1");
  });

  it("rounds half away from zero, up and down towards ±∞", () => {
    expect(value(e.round(a, 0), { a: "2.5" })).toBe("3");
    expect(value(e.round(a, 0), { a: "-2.5" })).toBe("-3");
    expect(value(e.round(a, 2), { a: "1.005" })).toBe("1.01");
    expect(value(e.round(a, -2), { a: "1250" })).toBe("1300");
    expect(value(e.ceil(a), { a: "-2.1" })).toBe("-2");
    expect(value(e.floor(a), { a: "-2.1" })).toBe("-3");
  });

  it("never takes a blank for zero: the input that is missing is named", () => {
    const ops = ["plus", "minus", "min", "max", "times", "divide", "ratio", "where"] as const;
    for (const op of ops)
      for (const [first, second] of [
        [a, nothing],
        [nothing, a],
      ] as const)
        // prettier-ignore
        expect(value({ unit: "ratio", node: { op, a: first.node, b: second.node } }, { a: "1" })).toBe(
          "missing-input nothing",
        );
    expect(value(e.ceil(nothing))).toBe("missing-input nothing");
    expect(value(e.times(nothing, e.num("0")))).toBe("missing-input nothing");
  });

  it("has no quotient over zero, and no ratio over a negative either", () => {
    expect(value(e.divide(a, b), { a: "5", b: "0.00" })).toBe("zero-denominator b");
    expect(value(e.divide(a, e.minus(b, c)), { a: "5", b: "2", c: "2" })).toBe("zero-denominator b");
    expect(value(e.divide(a, e.num("0")), { a: "5" })).toBe("zero-denominator 0");
    expect(value(e.divide(a, b), { a: "5", b: "-2" })).toBe("-2.5");
    expect(value(e.ratio(a, b), { a: "5", b: "-2" })).toBe("negative-denominator b");
    expect(value(e.ratio(a, b), { a: "5", b: "0" })).toBe("zero-denominator b");
    expect(value(e.power(a, e.num("-1", "years")), { a: "0" })).toMatch(/^zero-denominator /);
    expect(value(e.power(a, e.num("0", "years")), { a: "0" })).toBe("1");
  });

  it("finds a zero that floating point would miss", () => {
    const thirds = e.divide(e.num("1"), e.minus(a, e.times(e.divide(a, e.num("3")), e.num("3"))));
    expect(value(thirds, { a: "0.1" })).toBe("zero-denominator a");
  });

  it("when: needs its test and the chosen branch only", () => {
    const either = e.when(e.compare(a, ">", e.num("0")), b, nothing);
    expect(value(either, { a: "1", b: "7" })).toBe("7");
    expect(value(either, { a: "0", b: "7" })).toBe("missing-input nothing");
    expect(value(e.when(e.compare(nothing, ">", a), b, b), { a: "1", b: "7" })).toBe("missing-input nothing");
    expect(value(e.when(e.is(t, "x"), a, b), { a: "1", b: "7" })).toBe("missing-input t");
    expect(value(e.when(e.is(t, "x"), a, b), { a: "1", b: "7", t: "X" })).toBe("7");
  });

  it.each([
    [">", ["1"]],
    [">=", ["0", "1"]],
    ["<", ["-1"]],
    ["<=", ["-1", "0"]],
    ["=", ["0"]],
  ] as const)("compares with %s", (relation, holding) => {
    const test = e.when(e.compare(a, relation, e.num("0")), e.num("1"), e.num("2"));
    for (const each of ["-1", "0", "1"])
      expect(value(test, { a: each })).toBe(holding.some((one) => one === each) ? "1" : "2");
  });

  it("pick: the case that a text names, unknown where it names none", () => {
    const units = e.pick(t, { centre: e.num("1"), place: a });
    expect(value(units, { t: "centre" })).toBe("1");
    expect(value(units, { t: "place", a: "12" })).toBe("12");
    expect(value(units, { t: "place" })).toBe("missing-input a");
    expect(value(units, { t: "bed", a: "12" })).toBe("missing-input t");
    expect(value(units, { a: "12" })).toBe("missing-input t");
  });

  it("orElse: the only substitute for an unknown", () => {
    expect(value(e.orElse(a, b), { a: "1", b: "2" })).toBe("1");
    expect(value(e.orElse(a, b), { b: "2" })).toBe("2");
    expect(value(e.orElse(a, b))).toBe("missing-input b");
    expect(value(e.orElse(e.divide(a, b), c), { a: "1", b: "0", c: "3" })).toBe("3");
  });

  it("where: only where the other is known as well", () => {
    expect(value(e.where(a, b), { a: "1", b: "2" })).toBe("1");
    expect(value(e.where(a, b), { a: "1" })).toBe("missing-input b");
    expect(value(e.where(a, b), { b: "1" })).toBe("missing-input a");
    expect(value(e.where(a, e.divide(b, c)), { a: "1", b: "2", c: "0" })).toBe("zero-denominator c");
  });
});

describe("formula", () => {
  const source: Source = { title: "a derivation", locator: "this test", kind: "derived" };
  const coverage = formula({
    id: "coverage",
    unit: "ratio",
    inputs: { secured: "money", required: "money" },
    body: (x) => e.ratio(x.secured, x.required),
    source,
  });

  it("is called with its inputs and explains itself", () => {
    expect(coverage({ secured: money("195", "GBP"), required: money("300", "GBP") })).toEqual({
      id: "coverage",
      value: "0.65",
      unit: "ratio",
      per: {},
      formula: "coverage",
      inputs: {
        secured: { value: "195", unit: "GBP", from: { argument: "secured" } },
        required: { value: "300", unit: "GBP", from: { argument: "required" } },
      },
      sources: [source],
      notes: {},
    });
  });

  it("says why there is no figure, and never throws for data", () => {
    const none = coverage({ secured: money("195", "GBP"), required: null });
    expect([none.value, none.undefined]).toEqual([null, { code: "missing-input", input: "required" }]);
    expect(none.inputs["required"]).toEqual({ value: null, unit: "GBP", from: { absent: "required" } });
    const zero = coverage({ secured: money("195", "GBP"), required: money("0", "GBP") });
    expect([zero.value, zero.undefined]).toEqual([null, { code: "zero-denominator", input: "required" }]);
  });

  it("throws by code for a mistake of the programmer, as JavaScript may make it", () => {
    const loose: (given: unknown) => unknown = coverage as never;
    const code = (expected: string): unknown => expect.objectContaining({ code: expected });
    expect(() => loose({ secured: money("1", "GBP"), required: money("1", "KGS") })).toThrow(code("money.currency"));
    expect(() => loose({ secured: "1" })).toThrow(code("formula.input"));
    expect(() => loose({ money: money("1", "GBP") })).toThrow(code("formula.input"));
    const half: (given: unknown) => unknown = formula({
      id: "half", unit: "places", inputs: { places: "places" }, body: (x) => e.divide(x.places, e.num("2")), source,
    }) as never; // prettier-ignore
    expect(() => half({ places: money("1", "GBP") })).toThrow(code("formula.input"));
    expect(() => half({ places: "1e3" })).toThrow(code("number.invalid"));
  });
});
