import { expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import type { Table } from "../../src/report/pieces.js";
import { statementOf } from "../../src/statement/statement.js";
import { smallRun } from "../support/small-statement.js";

const INDICATORS = `id,programme,name,kind,sex,unit,year,planned,achieved,baseline,gap,objective,law,sdg_target,narrative,source
p,10/1,Women in shelters,beneficiaries,women,persons,2025,100,90,,few places,safety,Family Code,5.2,,
p,10/1,,beneficiaries,men,persons,2025,0,6,,,,,,,
p,10/1,,beneficiaries,unknown,persons,2025,0,4,,,,,,,
p,10/1,,beneficiaries,women,persons,2024,80,70,,,,,,,
b,30,Births attended,output,,births,2025,200,150,140,,,,,,
q,30,Patients,beneficiaries,women,persons,2025,50,,,,,,,,
q,30,,beneficiaries,men,persons,2025,0,0,,,,,,,
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
    "Women in shelters | 10/1 | 100 | 100 | 90 | 6 | 4 | 93.8% | 810.00",
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

test("there are none without a table of them", () =>
  expect(statementOf(smallRun(), en)?.parts[0]?.indicators).toEqual([]));
