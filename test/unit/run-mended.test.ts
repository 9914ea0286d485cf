import { expect, test } from "vitest";
import { findFigures, run } from "../../src/index.js";
import { en } from "../../src/locales/en.js";
import { csv } from "../../src/formats/csv.js";
import { report } from "../../src/report/report.js";
import type { Analysis } from "../../src/model/analysis.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const BUDGET = "code;name;approved\n01;Schools;1OOO\n02;Shelter;2 OOO\n03;Roads;310\n";
const analysis: Analysis = {
  title: "Mended",
  currency: "KGS",
  fiscalYear: "2025",
  budgets: [
    {
      file: "b.csv",
      unit: 1,
      fiscalYear: "2025",
      level: "state",
      columns: { id: "code", description: "name", approved: "approved" },
    },
  ],
};
const mended: Analysis = { ...analysis, mended: { file: "r.csv" } };

const rejectsOf = (result: ReturnType<typeof run>): string => {
  const files = csv.render({ result, report: report(result, en, { working: false }), locale: en });
  const found = files.find((each) => each.name.endsWith("rejects.csv"));
  return typeof found?.content === "string" ? found.content : "";
};
const total = (result: ReturnType<typeof run>) =>
  findFigures(result.figures, "budget-total", { fiscalYear: "2025", phase: "approved" })[0]?.value;

test("rows are mended one after the other in the file that the run itself writes", () => {
  const first = run(analysis, { "b.csv": bytes(BUDGET) });
  expect(total(first)).toBeNull();
  const one = rejectsOf(first).replace("Schools,1OOO", "Schools,1000");
  const second = run(mended, { "b.csv": bytes(BUDGET), "r.csv": bytes(one) });
  expect(second.inputs[0]).toMatchObject({ accepted: 2, rejected: 1, understood: { mended: 1 } });
  // The row that was mended first stays in the file that is written over.
  const two = rejectsOf(second);
  expect(two).toContain("Schools,1000");
  const third = run(mended, { "b.csv": bytes(BUDGET), "r.csv": bytes(two.replaceAll("2 OOO", "2000")) });
  // Derived: 1,000 + 2,000 + 310.
  expect(total(third)).toBe("3310");
  expect(third.rejects).toEqual([]);
});

test("a mended row that is another row by now is not used, and told", () => {
  const rows = "file,row,reason,code,name,approved\nb.csv,2,,09,Bridges,77\n";
  const result = run(mended, { "b.csv": bytes(BUDGET.replaceAll("O", "0")), "r.csv": bytes(rows) });
  expect(result.issues.map((each) => [each.code, each.row])).toEqual([["mended.other-row", 2]]);
  expect(result.inputs[0]).toMatchObject({ accepted: 3, rejected: 0 });
});

test("rows for a file that the analysis does not read are told", () => {
  const rows = "file,row,reason,code,name,approved\nc.csv,2,,01,Schools,77\n";
  const result = run(mended, { "b.csv": bytes(BUDGET.replaceAll("O", "0")), "r.csv": bytes(rows) });
  expect(result.issues.map((each) => each.code)).toContain("mended.file");
});
