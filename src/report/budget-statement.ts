import { budgetBy } from "./budget-by.js";
import { budgetClasses } from "./budget-classes.js";
import { budgetIndicators } from "./budget-indicators.js";
import { budgetRange } from "./budget-range.js";
import { budgetSources } from "./budget-sources.js";
import { budgetPrinter, periodsOf } from "./budget-tables.js";
import { budgetThemes } from "./budget-themes.js";
import { budgetUnscreened } from "./budget-unscreened.js";
import { budgetViolence } from "./budget-violence.js";
import type { Page } from "./page.js";
import type { Table } from "./pieces.js";

/**
 * The gender budget statement: the methods side by side and why they differ, each scheme by class with execution, what is
 * against violence, lines with several themes, who spends it, what it means per head, what was not screened, and where
 * the methods come from.
 */
export function budgetStatement(page: Page): Table[] {
  if (periodsOf(page).length === 0) return [];
  const own = { ...page, print: budgetPrinter(page) };
  return [
    budgetRange(own),
    ...budgetClasses(own),
    budgetViolence(own),
    budgetThemes(own),
    ...budgetBy(own),
    budgetIndicators(own),
    budgetUnscreened(own),
    budgetSources(own),
  ].filter((each) => each !== undefined);
}
