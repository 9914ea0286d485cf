import { expect, test } from "vitest";
import { drawBudget } from "../campaign/scans/drawn-budget.js";
import { judge, noScans, scanText } from "../campaign/scans/judged-scans.js";

const [FROM, FILES] = [Number(process.env["UMAY_SEED"] ?? 0), Number(process.env["UMAY_SAMPLES"] ?? 1) * 150];

// Derived: the reader of rows decides what a file says.
test("drawn budgets say the same in one pass and row by row", () => {
  const counts = noScans();
  for (let seed = FROM; seed < FROM + FILES; seed++) judge(`seed ${seed}`, drawBudget(seed), counts);
  process.stdout.write(`${scanText(counts)}\n`);
  expect(counts.differing.join("\n")).toBe("");
  expect(counts.scanned).toBeGreaterThan(FILES / 3);
});
