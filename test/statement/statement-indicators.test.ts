import { expect, test } from "vitest";
import { findFigures } from "../../src/formula/figures.js";
import { en } from "../../src/made/says/en.js";
import type { Table } from "../../src/report/page.js";
import { statementOf } from "../../src/statement/statement.js";
import { ANALYSIS, SCHEME, TAGS, smallRun } from "../support/small-statement.js";

const INDICATORS = `id,programme,name,kind,sex,unit,year,planned,achieved,baseline,gap,objective,law,sdg_target,narrative,source
p,10/1,Women in shelters,beneficiaries,women,persons,2025,100,90,,few places,safety,Family Code,5.2,,
p,10/1,,beneficiaries,men,persons,2025,0,6,,,,,,,
p,10/1,,beneficiaries,unknown,persons,2025,0,4,,,,,,,
p,10/1,,beneficiaries,women,persons,2024,80,70,,,,,,,
b,30,Births attended,output,,births,2025,200,150,140,,,,,,
q,30,Patients,beneficiaries,women,persons,2025,50,,,,,,,,
q,30,,beneficiaries,men,persons,2025,0,0,,,,,,,
`;

const NOBODY = `v,10/1,Visits,beneficiaries,women,persons,2025,40,0,,,,,,,
v,10/1,,beneficiaries,men,persons,2025,0,0,,,,,,,
`;

const rowsOf = (table: Table | undefined): string[] =>
  (table?.rows ?? []).map(({ label, detail, cells }) => [label, detail, ...cells.map(({ text }) => text)].join(" | "));

const tables = () =>
  statementOf(smallRun({ indicators: { file: "indicators.csv" } }, { "indicators.csv": INDICATORS }), en)?.parts[0]
    ?.indicators ?? [];

// Derived: 90 + 6 + 4 = 100 persons; women 90 ÷ 96 of known sex; the line spent 81,000, so 810 for each. Health gives no
// count of women reached, so that nothing is known of all. Of three ministries two plan by sex and one reports.
test("persons by sex, those of unknown sex apart, with the cost for each", () => {
  const [persons] = tables();
  expect(rowsOf(persons)).toEqual([
    "Women in shelters | 10/1 | 100 | 100 | 90 | 6 | 4 | 93.8% | 810",
    "Patients | 30 | 50 | not stated | not stated | 0 | not stated | not stated | not stated",
  ]);
  expect(persons?.remarks[1]).toBe("By sex plan: 2 of 3 ministries and bodies; report what was reached: 1 of 3.");
});

// Derived: 150 of 200.
test("outputs with their baseline, and what measures are for", () => {
  const [, outputs, aims] = tables();
  expect(rowsOf(outputs)).toEqual(["Births attended | 30 | output | births | 140 | 200 | 150 | 75.0%"]);
  expect(rowsOf(aims)).toEqual(["Women in shelters | 10/1 | few places | safety | Family Code | 5.2 | "]);
});

// Derived: as above, and 90 + 6 + 4 by hand; of nobody there is no quotient, and of a blank count no sum.
test("money for each person reached is a figure with its formula, and persons are figures by sex", () => {
  const { figures } = smallRun({ indicators: { file: "indicators.csv" } }, { "indicators.csv": INDICATORS + NOBODY });
  const own = (id: string, per: Record<string, string>) =>
    findFigures(figures, id, { fiscalYear: "2025", ...per }).map(({ value, undefined: why }) => value ?? why.code);
  expect(own("cost-per-beneficiary", { indicator: "p", phase: "executed" })).toEqual(["810"]);
  expect(own("measures-total", { programme: "10/1", phase: "executed" })).toEqual(["81000"]);
  expect(own("persons-reached", { indicator: "p" })).toEqual(["100", "90", "6", "4"]);
  expect(own("persons-reached", { indicator: "p", sex: "unknown" })).toEqual(["4"]);
  expect(own("cost-per-beneficiary", { indicator: "v", phase: "executed" })).toEqual(["zero-denominator"]);
  expect(own("cost-per-beneficiary", { indicator: "q", phase: "executed" })).toEqual(["missing-input"]);
});

// Derived: the one line of the programme counts by the marker and is harmful by another scheme, so the statement lists it as
// harmful, and no money of it is of a measure. Seen red where one scheme alone was asked.
test("a line that is harmful by any scheme is no measure of its programme", () => {
  const watch = { ...SCHEME, id: "watch", title: "Watch" };
  const tagging = { ...ANALYSIS.tagging, schemes: ["mark", "percent", "watch"], custom: [SCHEME, watch] };
  const { figures } = smallRun(
    { indicators: { file: "indicators.csv" }, tagging },
    { "indicators.csv": INDICATORS, "tags.csv": `${TAGS}10/1,watch,-1,,,closes at night,Board,2025-02-01,,,checked\n` },
  );
  expect(findFigures(figures, "persons-reached", { indicator: "p", fiscalYear: "2025" }).length).toBeGreaterThan(0);
  expect(findFigures(figures, "measures-total", { programme: "10/1" })).toEqual([]);
  expect(findFigures(figures, "cost-per-beneficiary", { indicator: "p" })).toEqual([]);
});

test("there are none without a table of them", () =>
  expect(statementOf(smallRun(), en)?.parts[0]?.indicators).toEqual([]));
