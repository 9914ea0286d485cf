import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UNKNOWN } from "../../src/model/analysis.js";
import { madeBudget } from "../campaign/budgets/made-budget.js";
import { Random } from "../campaign/random.js";
import { type GivenBack, giveBack } from "../support/given-back.js";
import { samples } from "../support/samples.js";

// Derived: what an answer showed is what it must yield. In a currency of no country, as drawn totals are of any size.
test("each offered answer, given back as a setting, a flag or a key, yields the total that it showed", async () => {
  const back: GivenBack = { given: 0, opened: 0, odd: [] };
  for (let seed = 0; seed < samples(6).numRuns; seed++) {
    const random = new Random(seed + 1);
    const { csv, settings, workbook } = madeBudget(seed);
    if (workbook) continue;
    const folder = mkdtempSync(join(tmpdir(), "umay-answers-"));
    const { unit, fiscalYear, columns, ...entry } = settings;
    const known = { ...(random.once(2) && { unit }), ...(random.once(2) && { fiscalYear }), ...(random.once(3) && { columns }) }; // prettier-ignore
    writeFileSync(join(folder, settings.file), csv);
    const before = back.odd.length;
    await giveBack(folder, { title: "t", currency: "XXX", fiscalYear: random.once(2) ? "2024" : UNKNOWN.fiscalYear, budgets: [{ ...entry, ...known }] }, random, back); // prettier-ignore
    if (back.odd.length > before)
      back.odd.push(`^ ${String(seed)} ${JSON.stringify(settings)} ${JSON.stringify(known)}`);
    rmSync(folder, { recursive: true });
  }
  process.stdout.write(`${String(back.given)} answers\n`);
  expect(back.odd).toEqual([]);
  expect(back.given).toBeGreaterThan(10);
});
