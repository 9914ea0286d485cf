import { expect, test } from "vitest";
import { drawBudget } from "../campaign/lines/drawn-budget.js";
import { asSheet } from "../campaign/lines/drawn-sheet.js";
import { judge, noCounts, countText } from "../campaign/lines/judged-lines.js";
import { longSamples } from "../support/samples.js";

const FROM = Number(process.env["UMAY_SEED"] ?? 0);

// Derived: the lines one by one decide what a sheet says.
test("drawn sheets say the same with their lines added up and one by one", () => {
  const counts = noCounts();
  const files = longSamples(20).numRuns;
  for (let seed = FROM; seed < FROM + files; seed++) {
    const sheet = asSheet(seed, drawBudget(seed, 200));
    if (sheet) judge(`seed ${seed}`, sheet, counts);
  }
  process.stdout.write(`${countText(counts)}\n`);
  expect(counts.differing.join("\n")).toBe("");
  expect(counts.added).toBeGreaterThan(files / 6);
});
