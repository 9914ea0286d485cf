import { expect, test } from "vitest";
import { findFigures, run } from "../support/library.js";
import { en } from "../../src/made/says/en.js";
import { csv } from "../../src/formats/csv.js";
import type { Analysis } from "../../src/model/analysis.js";
import { writtenText } from "../support/document-of.js";

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
  const files = csv.render({ result, locale: en });
  const found = files.find((each) => each.name.endsWith("rejects.csv"));
  return writtenText(found?.content);
};
const total = (result: ReturnType<typeof run>) =>
  findFigures(result, "budget-total", { fiscalYear: "2025", phase: "approved" })[0]?.value;

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

// Seen red: the joined name was taken for another row, and the row behind the open mark could never be mended.
test("a name that was cut in two and an open quotation mark are mended, and what stood behind it is read", () => {
  const budget = 'code;name;approved\n01;Shel;ter;100\n02;"Schools;20\nR3;"Roads";3 KGS\n';
  // No column has numbers in most rows, so the line behind the open mark is refused too.
  const first = run(analysis, { "b.csv": bytes(budget) });
  expect(first.inputs[0]).toMatchObject({ accepted: 0, rejected: 3 });
  const rows = rejectsOf(first).replace("Shel,ter", "Shelter").replace('"""Schools"', "Schools");
  const second = run(mended, { "b.csv": bytes(budget), "r.csv": bytes(rows) });
  expect(second.rejects).toEqual([]);
  // Derived: 100 + 20 + 3.
  expect(total(second)).toBe("123");
  expect(second.inputs[0]).toMatchObject({ accepted: 3, rejected: 0, understood: { mended: 3 } });
});

test("a row that was handed back as it was, or blank where a cell is missing, is refused as before", () => {
  const budget = "code;name;approved\n01;Shelter\n02;Schools;20\n";
  const rows = rejectsOf(run(analysis, { "b.csv": bytes(budget) }));
  const second = run(mended, { "b.csv": bytes(budget), "r.csv": bytes(rows) });
  expect(second.issues.map((each) => [each.code, each.row])).toContainEqual(["row.width", 2]);
});
