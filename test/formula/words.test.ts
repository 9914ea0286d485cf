import { describe, expect, it } from "vitest";
import * as e from "../../src/formula/expression.js";
import type { Figure, Source } from "../../src/formula/figure.js";
import { formula, type Inputs } from "../../src/formula/formula.js";
import type { Locale } from "../../src/formula/locale.js";
import { words } from "../../src/formula/words.js";
import { money } from "../../src/money/money.js";

const locale: Locale = {
  code: "en",
  name: "English",
  reviewed: true,
  marks: { decimal: ".", group: "," },
  notes: {},
  labels: { required: "requirement", secured: "secured money", driver: "driver" },
  units: { places: "places", ratio: "" },
  phrases: {
    "no-figure": "no figure",
    "undefined.missing-input": "{input} is not known",
    "undefined.zero-denominator": "{input} is 0",
    "formula.ceil": "{a} rounded up",
    "formula.floor": "{a} rounded down",
    "formula.round": "{a} rounded to {places} places",
    "formula.or-else": "{a}, where unknown {b}",
    "formula.where": "{a} where {b} is known",
    "formula.max": "the larger of {a} and {b}",
    "formula.max-number": "{a}, not below {b}",
    "formula.min": "the smaller of {a} and {b}",
    "formula.min-number": "{a}, not above {b}",
    "formula.when": "if {test}: {a}; else: {b}",
  },
  issues: {},
  headers: {},
  codes: { place: "per place", "0801": "housing" },
};

const source: Source = { title: "a derivation", locator: "this test", kind: "derived" };
const a = e.input("a", "ratio");
const b = e.input("b", "ratio");
const c = e.input("c", "ratio");
const t = { text: "driver" };

/** Rule and numbers of an expression over a, b, c and the word `driver`. */
function said(body: e.Expr<"ratio">, given: Record<string, string> = {}): string[] {
  const inputs: Inputs = { a: "ratio", b: "ratio", c: "ratio", driver: "text" };
  const call: (given: Record<string, string>) => Figure = formula({
    id: "x",
    unit: "ratio",
    inputs,
    body: () => body,
    source,
  });
  const { rule, numbers } = words(call(given), body.node, locale);
  return [rule, numbers];
}

describe("the words of a figure", () => {
  const gap = formula({
    id: "gap",
    unit: "money",
    inputs: { required: "money", secured: "money" },
    body: (x) => e.max(e.minus(x.required, x.secured), e.num("0", "money")),
    source,
  });

  it("are names, then numbers, then the value", () => {
    expect(
      words(gap({ required: money("427000", "GBP"), secured: money("195000.5", "GBP") }), gap.node, locale),
    ).toEqual({
      rule: "requirement − secured money, not below 0",
      numbers: "427,000 − 195,000.5, not below 0",
      value: "231,999.5 GBP",
    });
  });

  // Seen red: 427 − ≈ −0.333333.
  it("a number below zero stands in brackets behind a sign, a rounded one too", () => {
    const rounded = gap({ required: money("427", "GBP"), secured: money("-0.33333333", "GBP") });
    expect(words(rounded, gap.node, locale).numbers).toBe("427 − (≈ −0.333333), not below 0");
  });

  it("say what is not known and why there is no figure", () => {
    expect(words(gap({ required: money("427", "GBP") }), gap.node, locale)).toEqual({
      rule: "requirement − secured money, not below 0",
      numbers: "427 − ?, not below 0",
      value: "no figure (secured money is not known)",
    });
    const rate = formula({ id: "rate", unit: "money/places", inputs: { required: "money", places: "places" }, body: (x) => e.divide(x.required, x.places), source }); // prettier-ignore
    expect(words(rate({ required: money("5", "GBP"), places: "0" }), rate.node, locale).value).toBe(
      "no figure (places is 0)",
    );
    expect(words(rate({ required: money("5", "GBP"), places: "4" }), rate.node, locale).value).toBe(
      "1.25 GBP / places",
    );
  });

  it("leave no blank after a bare ratio, and mark what is shortened", () => {
    const third = formula({
      id: "third",
      unit: "ratio",
      inputs: { a: "ratio" },
      body: (x) => e.divide(x.a, e.num("3")),
      source,
    });
    expect(words(third({ a: "1" }), third.node, locale).value).toBe("≈ 0.333333");
    expect(words(third({ a: "1.5" }), third.node, locale).value).toBe("0.5");
  });

  it("bracket what binds less than the sign around it", () => {
    expect(said(e.times(e.plus(a, b), c))[0]).toBe("(a + b) × c");
    expect(said(e.plus(e.times(a, b), c))[0]).toBe("a × b + c");
    expect(said(e.minus(a, e.minus(b, c)))[0]).toBe("a − (b − c)");
    expect(said(e.minus(e.minus(a, b), c))[0]).toBe("a − b − c");
    expect(said(e.divide(a, e.times(b, c)))[0]).toBe("a ÷ (b × c)");
    expect(said(e.power(e.plus(e.num("1"), a), e.relabel(b, "years")))[0]).toBe("(1 + a) ^ b");
  });

  it("bracket a phrase inside a calculation, so that its end is seen", () => {
    expect(said(e.times(e.max(e.minus(a, b), e.num("0")), c))[0]).toBe("(a − b, not below 0) × c");
    expect(said(e.divide(e.ceil(e.times(a, e.num("2"))), e.num("2")))[0]).toBe("([a × 2] rounded up) ÷ 2");
    expect(said(e.plus(e.orElse(a, b), e.min(a, c)))[0]).toBe("(a, where unknown b) + (the smaller of a and c)");
    expect(said(e.where(e.plus(a, b), c))[0]).toBe("(a + b) where c is known");
    expect(said(e.round(e.divide(a, b), 2))[0]).toBe("[a ÷ b] rounded to 2 places");
  });

  it("bracket a negative number after a sign", () => {
    expect(said(e.minus(a, b), { a: "-5", b: "-3" })[1]).toBe("−5 − (−3)");
    expect(said(e.power(a, e.relabel(b, "years")), { a: "-2", b: "-3" })[1]).toBe("(−2) ^ (−3)");
    expect(said(e.plus(a, e.num("-1")), { a: "2" })[0]).toBe("a + (−1)");
  });

  it("say a condition in names, and in numbers only the branch that applied", () => {
    const body = e.pick(t, { place: e.times(a, b), "0801": c });
    const [rule, numbers] = said(body, { a: "2", b: "3", c: "7", driver: "place" });
    expect(rule).toBe("if driver = per place: a × b; else: if driver = housing: c; else: no figure");
    expect(numbers).toBe("2 × 3");
    expect(said(body, { c: "7", driver: "0801" })[1]).toBe("7");
    expect(said(body, { c: "7", driver: "other" })[1]).toBe("no figure");
    const test = e.when(e.compare(a, ">=", b), a, b);
    expect(said(test, { a: "1", b: "2" })).toEqual(["if a >= b: a; else: b", "2"]);
    expect(said(test, { a: "1" })[1]).toBe("if 1 >= ?: 1; else: ?");
  });

  it("take a code for a word although it has digits", () => {
    const body = e.when(e.is(t, "0801"), a, b);
    expect(said(body, { a: "1", b: "2" })[1]).toBe("if ? = housing: 1; else: 2");
  });
});
