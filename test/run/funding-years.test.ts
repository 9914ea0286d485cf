import { describe, expect, test } from "vitest";
import { indexFigures } from "../../src/formula/figures.js";
import type { Analysis } from "../../src/model/analysis.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../support/run.js";

// Expected values: derived. One centre needs 100 a year; each row of money is written out in its test.

const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);

function ran(years: readonly string[], more: Partial<Analysis> = {}): Result {
  return run(
    {
      title: "Test",
      currency: "KGS",
      fiscalYear: "2025",
      centres: { file: "c.csv" },
      costStandards: { file: "s.csv" },
      funding: { file: "f.csv" },
      assumptions: { file: "a.csv" },
      ...more,
    },
    {
      "c.csv": bytes("centre_id,service", "a,shelter"),
      "s.csv": bytes(
        "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency",
        "s,shelter,rent,fixed,centre,1,100,KGS",
      ),
      "f.csv": bytes(
        "centre_id,source,status,amount,currency,fiscal_year",
        ...years.map((year, index) => `a,Fund ${String(index)},committed,${String(10 + index)},KGS,${year}`),
      ),
      "a.csv": bytes(
        "name,value,source",
        "overhead_rate,0,assumption",
        "overhead_mode,markup,assumption",
        "contingency_rate,0,assumption",
      ),
    },
  );
}

const gap = ({ figures, analysis }: Result): string | null | undefined =>
  indexFigures(figures)("hard-gap", { fiscalYear: analysis.fiscalYear })?.value;
const told = ({ issues }: Result) =>
  issues.filter(({ code }) => code.startsWith("funding.")).map(({ code, severity, row }) => [code, severity, row]);

describe("money of another fiscal year", () => {
  // Seen red without the warning for rows of other years, without the alignment of spans, and without the question.
  test.each(["2024", "2026", "2052", "2019/20", "2026-2029"])("%s is left out, and told", (year) => {
    const result = ran(["2025", year]);
    expect(gap(result)).toBe("90");
    expect(told(result)).toEqual([["funding.other-year", "warning", 3]]);
  });

  test("each row says how much all of its year come to", () => {
    const { issues } = ran(["2025", "2024", "2024"]);
    expect(issues.map(({ message }) => message)).toEqual([
      "f.csv, row 3, “fiscal_year”: this money is for 2024; the analysis is for 2025, so it is not counted. Rows left out: 2, together KGS 23. Correct the year, or add 2024 to a plan.",
      "f.csv, row 4, “fiscal_year”: this money is for 2024; the analysis is for 2025, so it is not counted. Rows left out: 2, together KGS 23. Correct the year, or add 2024 to a plan.",
    ]);
  });

  test("a year of the plan is not left out", () => {
    expect(told(ran(["2026", "2028"], { plan: { years: ["2025", "2026", "2027"] } }))).toEqual([
      ["funding.other-year", "warning", 3],
    ]);
  });
});

describe("a span of years", () => {
  test.each([
    ["2017/18", "2017-2018", undefined],
    ["2017-18", "2017/18", undefined],
    ["2017/18", "2017 – 18", undefined],
    ["1999/00", "1999-2000", undefined],
    ["2017", "2017/18", "2017-04-06"],
    ["2018", "2017/18", "2017-10-01"],
  ])("of the analysis of %s, %s is that year", (fiscalYear, year, fiscalYearStart) => {
    const result = ran([year], { fiscalYear, ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }) });
    expect([gap(result), told(result)]).toEqual(["90", []]);
  });

  test.each([
    ["2025", "2025-2026"],
    ["2025", "2024/25"],
    ["2025", "2024-2027"],
    ["2017/18", "2017"],
    ["2017/18", "2018/19"],
  ])("in the analysis of %s, %s is asked, and its row comes back", (fiscalYear, year) => {
    const result = ran([year], { fiscalYear });
    expect([gap(result), told(result)]).toEqual([null, [["funding.year-span", "question", 2]]]);
    expect(result.rejects.map(({ row }) => row)).toEqual([2]);
  });

  test.each([
    ["2025", "90", []],
    ["2026", "100", [["funding.other-year", "warning", 2]]],
  ])("answered with %s it is that year", (means, expected, issues) => {
    const years = [{ written: "2025-2026", means }];
    const result = ran(["2025-2026"], { funding: { file: "f.csv", years } });
    expect([gap(result), told(result)]).toEqual([expected, issues]);
  });
});
