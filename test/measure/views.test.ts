import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likeForLike } from "../../src/measure/methods/like-for-like.js";
import {
  type ThemedLine,
  overlapTotal,
  splitTotals,
  themeTotals,
  unionTotal,
} from "../../src/measure/methods/themes.js";
import { sectorShares } from "../../src/measure/methods/sector-shares.js";
import { violenceTotals } from "../../src/measure/methods/violence-totals.js";
import { sharesBy } from "../../src/measure/methods/shares-by.js";
import { sharesConsistent } from "../../src/measure/methods/shares-consistent.js";
import { add, exact, subtract, toDecimal } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { ratioValue } from "../../src/money/ratio.js";

const kgs = (amount: string) => money(amount, "KGS");
const line = (id: string, amount: string, weights: Readonly<Record<string, string>>): ThemedLine<"KGS"> => ({
  id,
  amount: kgs(amount),
  weights,
});
// Of any currency.
type Totals = Readonly<Record<"total" | "unscreened", { readonly amount: string } | null>>;
const amounts = ({ total, unscreened }: Totals): [string | null, string | null] => [
  total?.amount ?? null,
  unscreened?.amount ?? null,
];
const BOTH = ["gender", "climate"];

// Derived: 100 at 1 and 0.4, 50 at 0 and 0.4, 30 at 1 and nothing said, 20 with nothing said.
const LINES = [
  line("1", "100", { gender: "1", climate: "0.4" }),
  line("2", "50", { gender: "0", climate: "0.4" }),
  line("3", "30", { gender: "1" }),
  line("4", "20", {}),
];

describe("lines under several themes", () => {
  test("derived: by theme, each in full: gender 100 + 0 + 30, climate 40 + 20; what was not said stays apart", () => {
    const totals = themeTotals(LINES, [...BOTH, "children"]);
    expect(totals.map((each) => [each.theme, ...amounts(each)])).toEqual([
      ["gender", "130", "20"],
      ["climate", "60", "50"],
      // Nobody said anything about children: no zero.
      ["children", null, "200"],
    ]);
  });

  test("derived: union 100 + 20 + 30, overlap 40 + 0, and 130 + 60 − 40 = 150", () => {
    expect(amounts(unionTotal(LINES, BOTH))).toEqual(["150", "20"]);
    expect(amounts(overlapTotal(LINES, BOTH))).toEqual(["40", "50"]);
    expect(amounts(unionTotal(LINES, ["children"]))).toEqual([null, "200"]);
    expect(amounts(overlapTotal(LINES, ["gender", "children"]))).toEqual([null, "200"]);
    expect([unionTotal([], BOTH), overlapTotal(LINES, [])].map(amounts)).toEqual([
      [null, null],
      [null, "200"],
    ]);
  });

  test("derived: split 60 + 30 and 10 left; a negative line takes away", () => {
    const split = splitTotals(
      [line("1", "100", { gender: "0.6", climate: "0.3" }), line("2", "-10", { gender: "1" })],
      BOTH,
    );
    expect(split.themes.map((each) => [each.theme, each.total?.amount])).toEqual([
      ["gender", "50"],
      ["climate", "30"],
    ]);
    expect([split.rest?.amount, split.unscreened?.amount]).toEqual(["10", "0"]);
  });

  test("a line cannot give away more than all of it", () => {
    expect(() => splitTotals(LINES, BOTH)).toThrow(expect.objectContaining({ code: "theme.split" }));
    expect(splitTotals([line("1", "100", { gender: "0.6", climate: "0.4" })], BOTH).rest?.amount).toBe("0");
  });

  test.each(["1.2", "-0.1"])("a weight of %s is no share", (gender) => {
    const wrong = [line("1", "100", { gender })];
    for (const view of [unionTotal, overlapTotal, splitTotals, themeTotals])
      expect(() => view(wrong, ["gender"])).toThrow(expect.objectContaining({ code: "theme.weight" }));
  });

  test("two currencies are never added", () => {
    const mixed = [line("1", "1", { gender: "1" }), { ...line("2", "1", {}), amount: money("1", "USD") }];
    expect(() => unionTotal(mixed as unknown as ThemedLine<"KGS">[], ["gender"])).toThrow(
      expect.objectContaining({ code: "money.currency" }),
    );
  });

  const hundredths = fc.integer({ min: 0, max: 100 }).map((each) => toDecimal({ n: BigInt(each), d: 100n }));
  const amount = fc.integer({ min: -100_000, max: 1_000_000 }).map((each) => toDecimal({ n: BigInt(each), d: 100n }));
  const value = (view: Totals) => exact(view.total?.amount ?? "0");

  test("property: the union of two is one + the other − both, whatever was not said", () => {
    const themed = fc
      .tuple(amount, fc.option(hundredths), fc.option(hundredths))
      .map(([of, gender, climate]) =>
        line("x", of, { ...(gender === null ? {} : { gender }), ...(climate === null ? {} : { climate }) }),
      );
    fc.assert(
      fc.property(fc.array(themed), (lines) => {
        const [gender, climate] = themeTotals(lines, BOTH);
        if (!gender || !climate) throw new Error("two themes were asked for");
        const both = value(overlapTotal(lines, BOTH));
        const expected = subtract(add(value(gender), value(climate)), both);
        expect(toDecimal(value(unionTotal(lines, BOTH)))).toBe(toDecimal(expected));
      }),
    );
  });

  test("property: the parts of a split, the rest and what was not screened add up to all money", () => {
    const split = fc.tuple(amount, hundredths, fc.boolean()).map(([of, gender, said]) => {
      const climate = toDecimal(subtract(exact("1"), exact(gender)));
      return said ? line("x", of, { gender, climate }) : line("x", of, {});
    });
    fc.assert(
      fc.property(fc.array(split, { minLength: 1 }), (lines) => {
        const { themes, rest, unscreened } = splitTotals(lines, ["gender", "climate"]);
        const parts = [...themes.map(value), exact(rest?.amount ?? "0"), exact(unscreened?.amount ?? "0")];
        const all = lines.map((each) => exact(each.amount.amount));
        expect(toDecimal(parts.reduce(add))).toBe(toDecimal(all.reduce(add)));
      }),
    );
  });
});

describe("sectors of an activity", () => {
  const sector = (code: string, percentage?: string, vocabulary = "1") => ({ vocabulary, code, percentage });

  test("derived: 15180 at 40 % is 0.4 of it; the only sector of a vocabulary is all of it", () => {
    expect(sectorShares([sector("15180", "40"), sector("12220", "60.00"), sector("10.7", undefined, "3")])).toEqual([
      { vocabulary: "1", code: "15180", share: "0.4" },
      { vocabulary: "1", code: "12220", share: "0.6" },
      { vocabulary: "3", code: "10.7", share: "1" },
    ]);
    expect(sectorShares([])).toEqual([]);
  });

  test.each([
    ["sector.total", [sector("15180", "40"), sector("12220", "50")]],
    ["sector.total", [sector("15180", "40")]],
    ["sector.total", [sector("a", "33.33"), sector("b", "33.33"), sector("c", "33.33")]],
    ["sector.percentage", [sector("15180", "100"), sector("12220")]],
    ["sector.percentage", [sector("15180", "120"), sector("12220", "-20")]],
    ["number.invalid", [sector("15180", "40 %")]],
  ])("%s", (code, sectors) => {
    expect(() => sectorShares(sectors)).toThrow(expect.objectContaining({ code }));
  });
});

describe("money against violence in aid", () => {
  const dac = (code: string, share = "1") => ({ vocabulary: "1", code, share });
  const aid = (amount: string, sectors: ReturnType<typeof dac>[], gender: string | null, keyword: boolean) => ({
    id: amount,
    amount: money(amount, "USD"),
    sectors,
    gender,
    keyword,
  });

  // Derived: strict 100 + 0.4 × 50 = 120; wider adds 200 whole, and the whole of the 50 in place of its 20.
  test("derived: strict 120, wider 100 + 50 + 200 = 350; neither alone makes an activity count", () => {
    const lines = [
      aid("100", [dac("15180")], "1", false),
      aid("50", [dac("15180", "0.4"), dac("12220", "0.6")], "2", true),
      aid("200", [dac("12220")], "2", true),
      aid("300", [dac("12220")], "2", false),
      aid("400", [dac("12220")], "1", true),
      aid("500", [], null, true),
    ];
    const { strict, wider } = violenceTotals(lines);
    expect([amounts(strict), amounts(wider)]).toEqual([
      ["120", "500"],
      ["350", "500"],
    ]);
  });

  test("without any purpose there is no strict figure, not zero; another vocabulary says no purpose", () => {
    const lines = [aid("100", [{ vocabulary: "3", code: "15180", share: "1" }], "2", true), aid("7", [], "0", false)];
    expect([amounts(violenceTotals(lines).strict), amounts(violenceTotals(lines).wider)]).toEqual([
      [null, "107"],
      ["100", "7"],
    ]);
  });
});

describe("shares by number and by money", () => {
  // Derived: 2 of 3 lines are 40 of 400; the mean of the shares of two halves would say something else again.
  test("derived: classes in the order met, those not screened apart", () => {
    const lines = [
      { class: "women", amount: kgs("30") },
      { class: null, amount: kgs("360") },
      { class: "women", amount: kgs("10") },
    ];
    expect(sharesBy(lines)).toEqual([
      {
        class: "women",
        byCount: { numerator: "2", denominator: "3" },
        byMoney: { numerator: "40", denominator: "400" },
      },
      {
        class: null,
        byCount: { numerator: "1", denominator: "3" },
        byMoney: { numerator: "360", denominator: "400" },
      },
    ]);
    expect(sharesBy([])).toEqual([]);
  });

  test("a share of less than nothing has no value", () => {
    const [only] = sharesBy([{ class: "a", amount: kgs("-5") }]);
    expect(only && [ratioValue(only.byCount), ratioValue(only.byMoney)]).toEqual(["1", null]);
  });
});

describe("like for like", () => {
  const year = (...lines: readonly (readonly [string, string])[]) =>
    lines.map(([id, amount]) => ({ id, amount: kgs(amount) }));

  // Derived: a 110 ÷ 100 − 1; all (110 + 40) ÷ (100 + 20) − 1.
  test("derived: 10 % of the same lines, 25 % of all", () => {
    const result = likeForLike(year(["a", "100"], ["gone", "20"]), year(["a", "110"], ["new", "40"]));
    expect([result.alike.value, result.headline.value]).toEqual(["0.1", "0.25"]);
    expect([result.alike.per, result.headline.per]).toEqual([{ lines: "both" }, { lines: "all" }]);
    expect([result.added, result.vanished]).toEqual([year(["new", "40"]), year(["gone", "20"])]);
  });

  test("no common line, no growth of them", () => {
    const result = likeForLike(year(["a", "100"]), year(["b", "110"]));
    expect([result.alike.value, result.alike.undefined?.code, result.headline.value]).toEqual([
      null,
      "missing-input",
      "0.1",
    ]);
    expect(likeForLike([], year(["b", "1"])).headline.undefined).toEqual({ code: "missing-input", input: "earlier" });
  });

  test("a line that stands twice is a mistake", () => {
    expect(() => likeForLike(year(["a", "1"], ["a", "2"]), [])).toThrow(
      expect.objectContaining({ code: "line.twice" }),
    );
  });
});

describe("an amount, a total and a percentage that are printed together", () => {
  test.each([
    // Derived: 11 % of 140 is 15.4.
    ["48", "140", "11", { consistent: false, expected: "15.4" }],
    ["15.4", "140", "11", { consistent: true, expected: "15.4" }],
    // Derived: 14.5 ÷ 140.5 is 10.32 %, which prints as 10; 15.5 ÷ 140.5 is 11.03 %, which does not.
    ["15", "140", "10", { consistent: true, expected: "14" }],
    ["16", "140", "10", { consistent: false, expected: "14" }],
    ["-14", "140", "-10", { consistent: true, expected: "-14" }],
    ["-14", "140", "10", { consistent: false, expected: "14" }],
    ["1", "0", "10", { consistent: null, expected: "0" }],
    ["1", "-5", "10", { consistent: null, expected: "-0.5" }],
  ])("%s of %s is %s %%", (amount, total, percent, expected) => {
    expect(sharesConsistent(amount, total, percent)).toEqual(expected);
  });
});
