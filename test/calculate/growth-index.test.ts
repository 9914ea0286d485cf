import { describe, expect, test } from "vitest";
import type { PerKeys } from "../../src/formula/figure.js";
import { locales } from "../../src/languages/index.js";
import { en } from "../../src/made/says/en.js";
import type { Analysis } from "../../src/model/analysis.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";

// Numbers are made up. Derived: 112 of 100 is +12 %; with prices at 109.5 of 100 it is 1.12 ÷ 1.095 − 1 = +2.28 %.

const CSV =
  "id,programme,2024 approved,2024 executed,2025 approved\n1,Crisis centres,100,60,112\n2,Schools,1000,900,1000\n";
const INDICES =
  "series,year,value,source\ncpi,2024,100,assumption\ncpi,2025,109.5,assumption\n" +
  "gdp:KGS,2024,1000000000,assumption\ngdp:KGS,2025,1000000000,assumption\nold,2023,90,assumption\n";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const where = [{ column: "id", equals: "1" }];

function runCase(more: Partial<Analysis> = {}, csv = CSV) {
  const result = run(
    {
      title: "t",
      currency: "KGS",
      fiscalYear: "2025",
      budgets: [{ file: "b.csv", unit: 1000, level: "state" }],
      tagging: {
        schemes: ["oecd-dac"],
        rules: [{ where, codes: { "oecd-dac": "2" }, because: "r" }],
        otherwise: { codes: { "oecd-dac": "0" }, because: "read in full" },
      },
      ...more,
    },
    { "b.csv": bytes(csv), "i.csv": bytes(INDICES) },
  );
  const growth = (id: string) => {
    const per: PerKeys = { fiscalYear: "2025", phase: "approved", since: "2024", of: "tagged", scheme: "oecd-dac" };
    return result.figures.find(
      (each) =>
        each.id === id &&
        !("basis" in each.per) &&
        Object.entries(per).every(([key, value]) => each.per[key] === value),
    )?.value;
  };
  const told = result.issues.filter(({ code }) => code.startsWith("growth."));
  const remarks = (locale = en): string =>
    (report(result, locale).budget.find((each) => each.id === "budget-indicators")?.remarks ?? []).join(" ");
  return { result, growth, told, remarks };
}

// Seen red with no issue, and with growth whose prices nobody names.
describe.each(locales.map((locale) => [locale.code, locale] as const))(
  "growth over years, in %s",
  (language, locale) => {
    test("is said to be nominal, and an index is asked for", () => {
      const { told, growth, remarks } = runCase({ language });
      expect(growth("nominal-growth")).toBe("0.12");
      expect(growth("real-growth")).toBeUndefined();
      expect(told).toMatchObject([
        { code: "growth.index", severity: "warning", options: [{ total: null, answer: {} }] },
      ]);
      expect(told[0]?.message).toMatch(/2024.*2025.*deflator/s);
      expect(told[0]?.options?.[0]?.meaning).toContain("2024, 2025");
      expect(remarks(locale)).toMatch(/2024.*2025.*deflator/s);
    });

    test("each price index there is stands as an answer, with the real growth that it gives", () => {
      const { told } = runCase({ language, indices: { file: "i.csv" } });
      expect(told[0]?.options?.map((each) => each.answer)).toEqual([{ deflator: "cpi" }]);
      expect(told[0]?.options?.[0]?.meaning).toMatch(/cpi.*2[.,]3/);
    });

    test("with the index nothing is asked, and the year of its prices is named", () => {
      const { told, growth, remarks } = runCase({ language, indices: { file: "i.csv" }, deflator: "cpi" });
      expect(told).toEqual([]);
      expect(growth("real-growth")?.slice(0, 6)).toBe("0.0228");
      expect(remarks(locale)).toMatch(/2024.*2025.*2024.*cpi/s);
    });
  },
);

test("an index without a value for a year is an error, with the indices that have one", () => {
  const { told, growth } = runCase({ indices: { file: "i.csv" }, deflator: "old" });
  expect(growth("real-growth")).toBeUndefined();
  expect(told).toMatchObject([
    { code: "growth.index-missing", severity: "error", received: "old", options: [{ answer: { deflator: "cpi" } }] },
  ]);
});

test("nothing is asked while totals are withheld", () => {
  const { told, result } = runCase({}, `${CSV}3,Roads,2.5.1,1,2\n`);
  expect(result.rejects).toHaveLength(1);
  expect(told).toEqual([]);
});

test("nothing is asked where no change over years is printed", () => {
  expect(runCase({}, "id,programme,2025 approved\n1,Crisis centres,112\n").told).toEqual([]);
  // The headline is the approved budget of 2025, and no year before it is approved.
  expect(runCase({}, "id,programme,2023 executed,2024 executed,2025 approved\n1,Centres,90,100,112\n").told).toEqual(
    [],
  );
});

const lines = (year: string, index = ""): string =>
  "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency,price_year,index\n" +
  `s,shelter,place,variable,place,1,1000,KGS,${year},${index}\n`;

function runNetwork(costs: string, more: Partial<Analysis> = {}) {
  const files = {
    "centres.csv": "centre_id,service,region,capacity,confidential\na,shelter,North,10,no\n",
    "lines.csv": costs,
    "funding.csv": "centre_id,source,status,amount,currency,fiscal_year\na,Fund,committed,4000,KGS,2025\n",
    "assumptions.csv":
      "name,value,source\noverhead_rate,0,assumption\noverhead_mode,markup,assumption\ncontingency_rate,0,assumption\n",
    "i.csv": INDICES.replace("cpi,2024", "cpi,2023,94,assumption\ncpi,2024"),
  };
  return run(
    {
      title: "t",
      currency: "KGS",
      fiscalYear: "2025",
      centres: { file: "centres.csv" },
      costStandards: { file: "lines.csv", use: { shelter: "s" } },
      funding: { file: "funding.csv" },
      assumptions: { file: "assumptions.csv" },
      ...more,
    },
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])),
  );
}

function headlineOf(costs: string, more: Partial<Analysis> = {}, locale = en): string {
  const { headline, sentences } = report(runNetwork(costs, more), locale).answer;
  return [headline, ...sentences].join(" ");
}

// Seen red with the year of the prices in a note alone.
describe("old prices stand in the sentence", () => {
  test("of more than three years before, and not of three", () => {
    expect(headlineOf(lines("2021"))).toContain("Costs are in prices of 2021, not raised to 2025.");
    expect(headlineOf(lines("2022"))).not.toContain("2022");
    for (const locale of locales) expect(headlineOf(lines("2021"), {}, locale)).toContain("2021");
  });

  test("of more than 15 % of the price index: 109.5 ÷ 94 is 16.5 %, ÷ 100 is 9.5 %", () => {
    const indices = { file: "i.csv" };
    const more = { indices, deflator: "cpi" };
    expect(headlineOf(lines("2023"), more)).toContain("Costs are in prices of 2023, which have risen by 16.5% since.");
    expect(headlineOf(lines("2024"), more)).not.toContain("2024");
  });

  test("an index moves them to the year, and nothing is said", () => {
    expect(headlineOf(lines("2023", "cpi"), { indices: { file: "i.csv" } })).not.toContain("2023");
  });
});

test("coverage over years names its prices", () => {
  const plan = { years: ["2025", "2026", "2027"] };
  const remarks = (costs: string, more: Partial<Analysis> = {}): string =>
    report(runNetwork(costs, { plan, ...more }), en)
      .plan.filter((each) => each.id === "years")
      .flatMap((each) => each.remarks)
      .join(" ");
  expect(remarks(lines("2025"))).toContain("no growth of prices is counted");
});
