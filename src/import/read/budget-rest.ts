import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { BudgetAmount, BudgetRest } from "../../model/budget-table.js";
import { exact, subtract } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { type Sums, totalOf, unknownTotal } from "../checks/budget-totals.js";
import { escaped } from "../open/json-places.js";

/**
 * Makes the rest line of each published total: the total less the lines kept, which must not be below zero. Lines with a
 * blank amount fall into the rest; a warning says so.
 */
export function restsOf(
  settings: BudgetSettings,
  index: number,
  kept: Sums,
  amounts: readonly BudgetAmount[],
): { readonly rest: readonly BudgetRest[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const rest = Object.entries(settings.rest ?? {}).flatMap(([key, total]): BudgetRest[] => {
    const { file } = settings;
    const meant = totalOf(key, settings.fiscalYear ?? "");
    const sum = meant && !meant.kept ? kept.get(`${meant.fiscalYear}:${meant.phase}`) : undefined;
    if (!meant || !sum) {
      issues.push(unknownTotal(settings, key, kept));
      return [];
    }
    const balance = subtract(exact(total), sum);
    if (balance.n < 0n) {
      const detail = { key, difference: toDecimal(balance) };
      issues.push(problem("rest.negative", { file, received: total, expected: `≥ ${toDecimal(sum)}`, detail }));
      return [];
    }
    const blank = amounts
      .filter((each) => each.amount === null && each.phase === meant.phase && each.fiscalYear === meant.fiscalYear)
      .reduce((count, { lines = 1 }) => count + lines, 0);
    if (blank > 0) issues.push(problem("rest.unknown", { file, detail: { key, count: String(blank) } }, "warning"));
    const pointer = `/budgets/${index}/rest/${escaped(key)}`;
    return [{ fiscalYear: meant.fiscalYear, phase: meant.phase, total, pointer }];
  });
  return { rest, issues };
}
