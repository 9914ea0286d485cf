import { describe, expect, test } from "vitest";
import { sheetsOf } from "../../src/formula/sheet.js";
import { exact, round, toDecimal } from "../../src/money/exact.js";
import type { Scheme } from "../../src/model/scheme.js";
import { countInFull, oecdDac } from "../../src/schemes/index.js";
import { type Run, budgetOf, keyOf, measure, rateOf, tagOf } from "./budget-rows.js";

const approved = { phase: "approved" };
const dac = { ...approved, scheme: "oecd-dac" };
const percent = (value: string | null, places: number) =>
  value === null ? null : toDecimal(round(exact(value), places + 2, "half-up"));

describe("Donor Tracker, all DAC donors (worked: _GE_Principal_Significant.csv, 26 March 2024, million USD)", () => {
  const { find } = measure({
    currency: "USD",
    schemes: [oecdDac],
    budgets: [
      budgetOf(
        [
          { id: "P", approved: "5265.241018", marker: "2" },
          { id: "S", approved: "45051.025559", marker: "1" },
          { id: "N", approved: "75532.857829", marker: "0" },
          { id: "U", approved: "10026.08508" },
        ],
        { currency: "USD", unit: 1_000_000 },
      ),
    ],
  });

  test("amounts of each score, the lines not screened apart", () => {
    expect(find("tagged-total", { ...dac, code: "2" }).value).toBe("5265241018");
    expect(find("tagged-total", { ...dac, code: "1" }).value).toBe("45051025559");
    expect(find("tagged-total", { ...dac, code: "0" }).value).toBe("75532857829");
    expect(find("tagged-total", { ...dac, code: "unscreened" }).value).toBe("10026085080");
    expect(find("screened-total", dac).value).toBe("125849124406");
    expect(find("allocable-total", dac).value).toBe("135875209486");
  });

  test("both shares and the coverage: 39.98 %, 37.03 %, 92.62 %; more digits by Python's decimal (cross)", () => {
    const screened = find("share-of-screened", dac);
    expect(percent(screened.value, 2)).toBe("0.3998");
    expect(screened.value).toBe("0.3998141966778841952748039526952098");
    const allocable = find("share-of-allocable", dac);
    expect(percent(allocable.value, 2)).toBe("0.3703");
    expect(allocable.value).toBe("0.3703123385593335386160392234068611");
    const coverage = find("screening-coverage", dac);
    expect(percent(coverage.value, 2)).toBe("0.9262");
    expect(coverage.value).toBe("0.9262110791370441648365489240162804");
  });

  test("a scheme without weights has no weighted total", () => {
    expect(() => find("weighted-total", dac)).toThrow("0 figures");
  });
});

/** Programme 1141 of the Armenian state budget 2023 as executed, thousand AMD. */
const armenia = [
  { id: "1141/11015", approved: "12225", revised: "12225", executed: "12225" },
  { id: "1141/11016", approved: "96684.2", revised: "94048.5", executed: "93067.1" },
  { id: "1141/11010", approved: "37674.4", revised: "34674.4", executed: "30722.3" },
  { id: "1141/12006", approved: "10000", revised: "13000", executed: "10650" },
].map((each) => ({ ...each, programme: "1141" }));
const rest = { approved: "2590973151.1", revised: "2624738747.9", executed: "2547649891.9" };

describe("Armenia 2023, four lines on domestic violence (worked: state budget execution)", () => {
  const violence = { where: [{ column: "programme", equals: "1141" }], code: "2", gbv: "1", because: "shelters" };
  const { find, figures } = measure({
    schemes: [oecdDac],
    tagging: { rules: [{ ...violence, component: "protection" }] },
    budgets: [budgetOf(armenia, { unit: 1000, rest })],
  });

  test("totals of the lines: 153,947.9 revised and 146,664.4 executed", () => {
    expect(find("gbv-total", { phase: "revised" }).value).toBe("153947900");
    expect(find("gbv-total", { phase: "executed" }).value).toBe("146664400");
    expect(find("gbv-total", { phase: "executed", component: "protection" }).value).toBe("146664400");
    expect(find("tagged-total", { phase: "approved", scheme: "oecd-dac" }).value).toBe("156583600");
  });

  test("executed: 95.27 % of the revised plan, 93.67 % of the approved plan", () => {
    const rates = (per: Record<string, string>) =>
      ["revised", "approved"].map((against) => find("execution-rate", { ...per, against }));
    for (const per of [{ of: "gbv" }, { of: "tagged", scheme: "oecd-dac" }]) {
      const [revised, plan] = rates(per);
      expect(percent(revised?.value ?? null, 2)).toBe("0.9527");
      expect(percent(plan?.value ?? null, 2)).toBe("0.9367");
      expect(revised?.value).toBe("0.9526885394344450297795552911082256");
      expect(revised?.notes).toEqual({});
    }
  });

  test("the published total of the state comes back, and its balance is not screened", () => {
    expect(find("budget-total", { phase: "executed" }).value).toBe("2547649891900");
    expect(find("rest", { phase: "executed", level: "state" }).value).toBe("2547503227500");
    expect(find("tagged-total", { phase: "executed", scheme: "oecd-dac", code: "unscreened" }).value).toBe(
      "2547503227500",
    );
    expect(find("screened-total", { phase: "executed", scheme: "oecd-dac" }).value).toBe("146664400");
  });

  test("execution of all takes in the balance: 2,547,649,891.9 of 2,624,738,747.9 is 0.971 as published", () => {
    const rate = find("execution-rate", { of: "all", against: "revised" });
    expect(toDecimal(round(exact(rate.value ?? ""), 3, "half-up"))).toBe("0.971");
  });

  test("figures lead to cells: the line, its unit in the analysis file, the rule", () => {
    const line = find("allocation", { phase: "executed", level: "state", line: "1141/11016" });
    expect(line.inputs["file-amount"]?.from).toEqual({ cells: [{ file: "budget.csv", row: 3, column: "executed" }] });
    expect(line.inputs["file-unit"]?.from).toEqual({ file: "umay.json", pointer: "/budgets/0/unit" });
    const gbv = figures.find((each) => each.id === "gbv-amount");
    expect(gbv?.inputs["gbv-line-share"]?.from).toEqual({ file: "umay.json", pointer: "/tagging/rules/0/gbv" });
  });
});

describe("not screened is not zero (derived)", () => {
  const lines = [
    { id: "1", approved: "30" },
    { id: "2", approved: "70" },
  ];

  test("nothing screened: no share, no targeted money, but a coverage of 0", () => {
    const { find } = measure({ schemes: [oecdDac, countInFull], budgets: [budgetOf(lines)] });
    for (const id of ["share-of-screened", "share-of-allocable", "tagged-total"])
      expect(find(id, dac).undefined).toEqual({ code: "not-screened", input: "allocation" });
    const full = { ...approved, scheme: "count-in-full" };
    expect(find("weighted-total", full).undefined).toEqual({ code: "not-screened", input: "weighted-amount" });
    expect(find("screened-total", dac).value).toBe("0");
    expect(find("screening-coverage", dac).value).toBe("0");
    expect(find("tagged-total", { ...dac, code: "unscreened" }).value).toBe("100");
    expect(() => find("tagged-total", { ...dac, code: "0" })).toThrow("0 figures");
  });

  test("all screened and nothing targeted: a share of 0", () => {
    const otherwise = { codes: { "oecd-dac": "0" }, because: "read in full" };
    const { find } = measure({ schemes: [oecdDac], tagging: { otherwise }, budgets: [budgetOf(lines)] });
    expect(find("tagged-total", dac).value).toBe("0");
    expect(find("share-of-screened", dac).value).toBe("0");
    expect(find("tagged-total", { ...dac, code: "2" }).value).toBe("0");
    expect(find("screening-coverage", dac).value).toBe("1");
  });

  test("nothing said about violence is not a budget of 0; said and none is", () => {
    const silent = measure({ budgets: [budgetOf(lines)] });
    expect(silent.find("gbv-total", approved).undefined?.code).toBe("not-screened");
    expect(silent.find("gbv-share", { ...approved, denominator: "all" }).undefined?.code).toBe("not-screened");
    const none = measure({ budgets: [budgetOf(lines)], tags: [tagOf({ id: "1", gbv: "0" })] });
    expect(none.find("gbv-total", approved).value).toBe("0");
    expect(none.find("gbv-share", { ...approved, denominator: "screened" }).value).toBe("0");
  });

  test("shares of violence name their base: 40 of 100 and 40 of 80", () => {
    const budgets = [
      budgetOf([
        { id: "1", approved: "80", gbvShare: "0.5" },
        ...lines.slice(0, 1).map(() => ({ id: "2", approved: "20" })),
      ]),
    ];
    const { find } = measure({ budgets });
    expect(find("gbv-total", approved).value).toBe("40");
    expect(find("screened-total", { ...approved, of: "gbv" }).value).toBe("80");
    expect(find("gbv-share", { ...approved, denominator: "all" }).value).toBe("0.4");
    expect(find("gbv-share", { ...approved, denominator: "screened" }).value).toBe("0.5");
  });
});

describe("weights (derived)", () => {
  const weighted: Scheme = {
    id: "own",
    title: { en: "own" },
    counts: { en: "own" },
    headline: "weighted",
    source: oecdDac.source,
    classes: [
      { code: "01", label: { en: "targeting" }, weight: "1", targeted: true },
      { code: "02", label: { en: "mainstreaming" }, weight: "0.4", targeted: true },
      { code: "03", label: { en: "neutral" }, weight: "0", targeted: false },
      { code: "x", label: { en: "debt" }, weight: "0", targeted: false, allocable: false },
    ],
  };
  const lines = [
    { id: "a", approved: "2", marker: "01" },
    { id: "b", approved: "10", marker: "02" },
    { id: "c", approved: "83", marker: "03" },
    { id: "d", approved: "5", marker: "x" },
  ];
  const { find, figures } = measure({ schemes: [weighted], budgets: [budgetOf(lines)] });
  const own = { ...approved, scheme: "own" };

  test("2 × 1 + 10 × 0.4 + 83 × 0 = 6; unweighted 12", () => {
    expect(find("weighted-total", own).value).toBe("6");
    expect(find("tagged-total", own).value).toBe("12");
    expect(figures.find((each) => each.id === "weighted-amount")?.inputs["weight"]?.from).toEqual({
      shelf: "schemes/own",
      field: "classes/0/weight",
    });
  });

  test("a class outside what can be screened leaves the allocable: 95 of 100", () => {
    expect(find("allocable-total", own).value).toBe("95");
    expect(find("budget-total", approved).value).toBe("100");
  });

  test("counted in full: the whole amount of targeted lines", () => {
    const tags = [tagOf({ id: "a", code: "targeted" }), tagOf({ id: "b", code: "not-targeted" })];
    const bare = lines.map(({ id, approved: amount }) => ({ id, approved: amount }));
    const full = measure({ schemes: [countInFull], tags, budgets: [budgetOf(bare)] });
    expect(full.find("weighted-total", { ...approved, scheme: "count-in-full" }).value).toBe("2");
  });

  test("the balance of a published total counts too, where otherwise says so", () => {
    const otherwise = { codes: { own: "02" }, because: "all of it", rest: true };
    const { find: of } = measure({
      schemes: [weighted],
      tagging: { otherwise },
      budgets: [budgetOf(lines.slice(0, 1), { rest: { approved: "102" } })],
    });
    // 2 × 1 + (102 − 2) × 0.4
    expect(of("weighted-total", own).value).toBe("42");
    expect(of("tagged-total", { ...own, code: "02" }).value).toBe("100");
    expect(of("screening-coverage", own).value).toBe("1");
  });
});

describe("a blank amount is unknown, not zero (derived)", () => {
  const lines = [
    { id: "1", marker: "2", gbvShare: "1", approved: "100", executed: "90" },
    { id: "2", marker: "1", gbvShare: "0.5", approved: "50" },
    { id: "3", marker: "0", approved: "200", executed: "110" },
    { id: "4", approved: "10", executed: "0" },
  ];
  const { find, figures } = measure({ schemes: [oecdDac], budgets: [budgetOf(lines)] });
  const spent = { phase: "executed", scheme: "oecd-dac" };
  const known = { basis: "known" };

  test("the total is undefined; beside it stands the known part with how many lines are missing", () => {
    expect(find("budget-total", { phase: "executed" }).undefined).toEqual({
      code: "missing-input",
      input: "file-amount",
    });
    const part = find("budget-total", { phase: "executed", ...known });
    expect([part.value, part.notes]).toEqual(["200", { missing: 1 }]);
    expect(find("tagged-total", { ...spent, ...known }).value).toBe("90");
    expect(find("gbv-total", { phase: "executed", ...known }).value).toBe("90");
    expect(() => find("budget-total", { phase: "approved", ...known })).toThrow("0 figures");
  });

  test("shares of the known part count the same lines on both sides", () => {
    expect(find("share-of-screened", spent).undefined?.code).toBe("missing-input");
    const share = find("share-of-screened", { ...spent, ...known });
    // 90 of 90 + 110
    expect([share.value, share.notes]).toEqual(["0.45", { missing: 1 }]);
    expect(find("screening-coverage", { ...spent, ...known }).value).toBe("1");
    expect(find("gbv-share", { phase: "executed", denominator: "all", ...known }).value).toBe("0.45");
  });

  test("where only the base is incomplete, the whole side is taken as it is", () => {
    const other = [
      { id: "1", marker: "2", approved: "30" },
      { id: "2", marker: "0" },
      { id: "3", marker: "0", approved: "70" },
    ];
    const { find: of } = measure({ schemes: [oecdDac], budgets: [budgetOf(other)] });
    const share = of("share-of-screened", { ...dac, ...known });
    expect([share.value, share.notes]).toEqual(["0.3", { missing: 1 }]);
    expect(share.inputs["targeted"]?.from).toEqual({ figure: "tagged-total", per: { fiscalYear: "2023", ...dac } });
  });

  test("execution over lines with both amounts, saying how many were left out: 200 of 310", () => {
    const rate = find("execution-rate", { of: "all", against: "approved" });
    // (90 + 110 + 0) ÷ (100 + 200 + 10)
    expect([rate.value?.slice(0, 8), rate.notes]).toEqual(["0.645161", { missing: 1 }]);
    const tagged = find("execution-rate", { of: "tagged", against: "approved", scheme: "oecd-dac" });
    expect([tagged.value, tagged.notes]).toEqual(["0.9", { missing: 1 }]);
    expect(figures.some((each) => each.per["against"] === "revised")).toBe(false);
  });

  test("a balance hides no blank: it is undefined, and the known part is that of the lines", () => {
    const { find: of } = measure({ schemes: [oecdDac], budgets: [budgetOf(lines, { rest: { executed: "1000" } })] });
    expect(of("rest", { phase: "executed", level: "state" }).value).toBeNull();
    const part = of("budget-total", { phase: "executed", ...known });
    expect([part.value, part.notes]).toEqual(["200", { missing: 2 }]);
    // The balance stands in one phase only, so the rate leaves it out as well.
    expect(of("execution-rate", { of: "all", against: "approved" }).notes).toEqual({ missing: 2 });
  });

  test("refused lines leave no total", () => {
    const { find: of } = measure({ budgets: [budgetOf(lines)], refused: true });
    expect(of("budget-total", approved).undefined).toEqual({ code: "refused", input: "budget-lines" });
  });
});

describe("several budgets (derived)", () => {
  const state = budgetOf(
    [
      { id: "1", admin: "ministry", approved: "100" },
      { id: "2", admin: "ministry", transfer: "local", approved: "40" },
      { id: "3", admin: "ministry", transfer: "elsewhere", approved: "7" },
    ],
    { index: 0 },
  );
  const local = budgetOf([{ id: "1", admin: "mayor", approved: "45" }], {
    index: 1,
    file: "local.csv",
    level: "local",
  });

  test("a transfer to a budget of the run counts once: 100 + 7 + 45", () => {
    expect(measure({ budgets: [state, local] }).find("budget-total", approved).value).toBe("152");
  });

  test("a transfer to a body outside the run stays: 100 + 40 + 7", () => {
    expect(measure({ budgets: [state] }).find("budget-total", approved).value).toBe("147");
  });

  test("another currency is converted at the rate given: 100 × 1000 × 4.5 + 45", () => {
    const foreign = budgetOf([{ id: "x", approved: "100" }], { currency: "USD", unit: 1000 });
    const other = { ...local, currency: "AMD" };
    const { find } = measure({ budgets: [foreign, other], indices: [rateOf("fx:USD", "4.5")] });
    expect(find("budget-total", approved).value).toBe("450045");
    const { from } = find("allocation", { ...approved, level: "state", line: "x" }).inputs["exchange-rate"] ?? {};
    expect(from).toEqual({ cells: [{ file: "indices.csv", row: 2, column: "value" }] });
  });

  test("without the rate the total is unknown, never one to one", () => {
    const foreign = budgetOf([{ id: "x", approved: "100" }], { currency: "USD" });
    const { find } = measure({ budgets: [foreign, local] });
    expect(find("budget-total", approved).undefined).toEqual({ code: "missing-input", input: "exchange-rate" });
    expect(find("budget-total", { ...approved, basis: "known" }).value).toBe("45");
  });
});

describe("the chain", () => {
  const blank = { id: "5", marker: "1", gbvShare: "0.25", approved: "3" };
  const runs: Run[] = [
    { budgets: [budgetOf(armenia, { unit: 1000, rest })], schemes: [oecdDac, countInFull] },
    {
      budgets: [
        budgetOf(
          [
            { ...blank, executed: "2", revised: "3" },
            { ...blank, id: "6" },
          ],
          { rest },
        ),
      ],
      schemes: [oecdDac, countInFull],
      tags: [tagOf({ id: "5", scheme: "count-in-full", code: "targeted" })],
    },
    { budgets: [] },
  ];

  test("every figure has its own id and keys, and every input that is a figure is there", () => {
    for (const run of runs) {
      const { figures } = measure(run);
      const keys = figures.map((each) => `${each.id} ${keyOf(each.per)}`);
      expect(new Set(keys).size).toBe(keys.length);
      const links = figures.flatMap((each) =>
        Object.values(each.inputs).flatMap(({ from }) => {
          if (!("figure" in from)) return [];
          const pers = "per" in from ? [from.per] : (from.parts ?? []);
          return pers.map((per) => `${from.figure} ${keyOf(per)}`);
        }),
      );
      expect(links.filter((each) => !keys.includes(each))).toEqual([]);
    }
  });

  test("names of tables fit into a workbook", () => {
    for (const run of runs)
      for (const { name } of sheetsOf(measure(run).tables, "n/a")) expect(name.length).toBeLessThanOrEqual(31);
  });
});
