import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BudgetFile } from "../../src/import/read/budget-file.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import { dictionariesFor } from "../../src/run/languages.js";
import { en } from "../../src/made/says/en.js";
import { analysisOf } from "./data-files.js";

/** The first budget of an analysis of real data, as the reader gives it. */
export function budgetFile(folder: string, name: string): BudgetFile {
  const analysis = analysisOf(name);
  const settings = analysis.budgets?.[0];
  if (!settings) throw new Error(`${name} has no budget`);
  const bytes = new Uint8Array(readFileSync(join(folder, settings.file)));
  return readBudget(settings, 0, { name: settings.file, bytes }, analysis, dictionariesFor(en));
}
