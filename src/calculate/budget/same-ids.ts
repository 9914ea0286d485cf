import type { BudgetLine } from "../../model/budget-line.js";
import type { BudgetTable } from "../../model/budget-table.js";
import { comparable } from "../../model/condition.js";
import { entryOf } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import { type LineEntry, type Period, groupOf } from "./budget-entries.js";

/** Two years of one phase, the later with the one before it. */
export type Pair = { readonly key: string; readonly before: Period; readonly after: Period };

/** Each year with the one before it, where both are there in one phase. */
export function pairsOf(periods: readonly Period[]): readonly Pair[] {
  return periods.flatMap((after) => {
    const earlier = periods.filter((each) => each.phase === after.phase && each.fiscalYear < after.fiscalYear);
    const before = earlier.sort((a, b) => (a.fiscalYear < b.fiscalYear ? 1 : -1))[0];
    return before ? [{ key: `${before.group}|${after.group}`, before, after }] : [];
  });
}

/** Whether a line stands also in the year before a period, and in the year after it. */
export type SameIds = (
  budget: BudgetTable,
  line: Row<BudgetLine>,
) => (group: string) => Pick<LineEntry, "later" | "earlier">;

const NONE = { later: false, earlier: false };

/** Finds the lines whose ids stand in both years of a pair. */
export function sameIds(budgets: readonly BudgetTable[], pairs: readonly Pair[]): SameIds {
  if (pairs.length === 0) return () => () => NONE;
  // Ids by number: a set of numbers is small.
  const numbers = new Map<string, number>();
  const numberOf = (budget: BudgetTable, line: Row<BudgetLine>): number =>
    entryOf(numbers, idOf(budget, line), () => numbers.size);
  const groups = new Map(
    pairs.flatMap(({ before, after }) => [before, after]).map(({ group }) => [group, new Set<number>()]),
  );
  for (const budget of budgets)
    for (const amount of budget.amounts)
      for (const fiscalYear of [amount.fiscalYear, ...(budget.summed?.years?.get(amount.line) ?? [])])
        groups.get(groupOf({ ...amount, fiscalYear }))?.add(numberOf(budget, amount.line));
  const before = new Map(pairs.map((each) => [each.after.group, groups.get(each.before.group)]));
  const after = new Map(pairs.map((each) => [each.before.group, groups.get(each.after.group)]));
  return (budget, line) => {
    const id = numberOf(budget, line);
    return (group) => ({ later: before.get(group)?.has(id) === true, earlier: after.get(group)?.has(id) === true });
  };
}

// A line that no column names is called by its row, which means the same line in its own file alone.
const idOf = (budget: BudgetTable, line: Row<BudgetLine>): string =>
  JSON.stringify([
    comparable(budget.level),
    comparable(budget.part ?? ""),
    line.values.id,
    ...(isNamed(budget, line) ? [] : [budget.index]),
  ]);

const isNamed = (budget: BudgetTable, line: Row<BudgetLine>): boolean =>
  line.headers.id !== undefined || budget.settings.columns?.id !== undefined;
