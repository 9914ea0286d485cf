import { type BalanceEntry, type LineEntry, balanceKey, groupOf, perOf } from "./budget-entries.js";
import { type BudgetInput, converter } from "./budget-input.js";
import type { BudgetTable } from "../../model/budget-table.js";
import { fail } from "../../money/fail.js";

/** What the published totals of the budgets leave beside their lines. */
export function balancesOf(input: BudgetInput, lines: readonly LineEntry[]): readonly BalanceEntry[] {
  const said = new Map(input.lines.flatMap((each) => (each.line ? [] : [[each.budget, each.said] as const])));
  const saidOf = ({ index }: BudgetTable) =>
    said.get(index) ?? fail("budget.untagged", `the balance of budget ${index} is not tagged`);
  const converts = converter(input);
  const incomplete = new Set(lines.filter((each) => !each.known).map((each) => balanceKey(each.budget, each)));
  return input.budgets.flatMap((budget) =>
    budget.rest.map((rest): BalanceEntry => {
      const { fiscalYear, phase } = rest;
      const key = balanceKey(budget, rest);
      return {
        kind: "balance",
        ...{ key, budget, rest, said: saidOf(budget), fiscalYear, phase, group: groupOf(rest) },
        item: `${budget.index}|balance|${fiscalYear}`,
        ...{ below: false, womens: false, partOnly: false },
        beside: [],
        counted: true,
        known: converts(budget, fiscalYear) && !incomplete.has(key),
        lines: 1,
        per: perOf(budget, rest),
        codes: {},
      };
    }),
  );
}
