import { expect, test } from "vitest";
import { drawBudget } from "../campaign/scans/drawn-budget.js";
import { asSheet } from "../campaign/scans/drawn-sheet.js";
import { judge, noScans, scanText } from "../campaign/scans/judged-scans.js";
import { samples } from "../support/samples.js";

const FROM = Number(process.env["UMAY_SEED"] ?? 0);

// Derived: the reader of rows decides what a sheet says. Seen red with numbers of the workbook read like texts, and with
// rows that do not say which of their cells are numbers.
test("drawn sheets say the same in one pass and row by row", () => {
  const counts = noScans();
  const files = samples(70).numRuns;
  for (let seed = FROM; seed < FROM + files; seed++) {
    const sheet = asSheet(seed, drawBudget(seed, 200));
    if (sheet) judge(`seed ${seed}`, sheet, counts);
  }
  process.stdout.write(`${scanText(counts)}\n`);
  expect(counts.differing.join("\n")).toBe("");
  expect(counts.scanned).toBeGreaterThan(files / 6);
});
