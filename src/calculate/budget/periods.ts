import type { BudgetTable } from "../../model/budget-table.js";
import { type Period, groupOf } from "./budget-entries.js";

/** The years and phases of budgets, in the order of their files: amounts first, then balances. */
export function periodsOf(budgets: readonly BudgetTable[]): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const of of [...budgets.map((each) => each.amounts), ...budgets.map((each) => each.rest)])
    for (const { fiscalYear, phase } of of) {
      const group = groupOf({ fiscalYear, phase });
      if (!periods.has(group)) periods.set(group, { group, fiscalYear, phase });
    }
  return [...periods.values()];
}
