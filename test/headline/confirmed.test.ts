import { expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { askBudget } from "../../src/import/read/ask-budget.js";
import { localeOf } from "../../src/run/languages.js";
import { agreementWords } from "../../src/report/provenance.js";

const LINES = ["1,Shelters,150", "2,Helplines,225"];

function read(rows: readonly string[], settings: Partial<BudgetSettings> = {}) {
  const bytes = new TextEncoder().encode(["code,name,approved", ...rows].join("\n"));
  const entry = { file: "b.csv", unit: 1, fiscalYear: "2025", ...settings };
  const { input } = askBudget(entry, 0, { name: "b.csv", bytes }, { currency: "KGS" }, dictionaries);
  return { confirmed: input.understood?.confirmed, words: agreementWords([input], localeOf("en")).join(" ") };
}

// Derived: 150 + 225 = 375. Seen red: the third without the comparison of the total, the last without `isRowAlone`.
test("a total is confirmed by a row that prints it and is no line", () => {
  const { confirmed, words } = read([...LINES, ",Total,375"]);
  expect(confirmed).toEqual({ by: "own", stated: "375", row: 4 });
  expect(words).toBe("The lines add up to the total that row 4 of the file prints: 375.");
});

test("a total that nothing prints is not checked", () => {
  const { confirmed, words } = read(LINES);
  expect([confirmed, words]).toEqual([null, "There is no published total to check the lines against."]);
});

test("a total of some of the lines confirms nothing", () => {
  const rows = ["1.1,Beds,150", "1.2,Food,225", ",Total shelters,375", "2,Police,500", "3,Courts,40"];
  expect(read(rows).confirmed).toBeNull();
});

test("a published total that was given confirms, and it is said where the file prints it", () => {
  expect(read(LINES, { total: "375" }).confirmed).toEqual({ by: "given", stated: "375" });
  const { words } = read([...LINES, ",Total,375"], { total: "375" });
  expect(words).toContain("Row 4 of the file prints it.");
});

test("a row that is taken for the whole does not confirm itself", () => {
  expect(read(LINES, { total: "150" }).confirmed).toBeNull();
});
