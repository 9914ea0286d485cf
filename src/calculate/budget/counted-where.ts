import type { BudgetLine } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../../model/budget-table.js";
import { comparable, matcher } from "../../model/condition.js";
import { entryOf } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import { groupOf } from "./budget-entries.js";
import type { BudgetInput } from "./budget-input.js";

/**
 * Whether a line counts in a year and phase: not where it is a transfer to another level, nor where it goes to a body whose
 * own budget is in the run.
 */
export function countedWhere({
  budgets,
  transfers,
}: Pick<BudgetInput, "budgets" | "transfers">): (line: Row<BudgetLine>, group: string) => boolean {
  let receivers: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const paid = transferLines(budgets, transfers);
  return (line, group) => {
    if (paid.has(line)) return false;
    const { transfer } = line.values;
    if (transfer === undefined) return true;
    receivers ??= receiversOf(budgets);
    return receivers.get(group)?.has(comparable(transfer)) !== true;
  };
}

/** Lines that are transfers between levels, as the analysis says; of lines that were added up, the first of their class. */
export function transferLines(
  budgets: readonly BudgetTable[],
  transfers: BudgetInput["transfers"],
): ReadonlySet<Row<BudgetLine>> {
  if (transfers === undefined || transfers === "none") return new Set();
  const tests = transfers.where.map(matcher);
  return new Set(
    budgets.flatMap(({ lines, source }) =>
      lines.filter((line) => {
        const row = { fields: line.values, source: (header: string) => source(line.row, header) };
        return tests.every((test) => test(row));
      }),
    ),
  );
}

/** The bodies whose budgets are in the run in a year and phase: by administrator, level or part. */
function receiversOf(budgets: readonly BudgetTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const receivers = new Map<string, Set<string>>();
  const add = (amount: BudgetAmount, bodies: readonly (string | undefined)[]): void => {
    const known = entryOf(receivers, groupOf(amount), () => new Set<string>());
    for (const body of bodies) if (body !== undefined) known.add(comparable(body));
  };
  for (const { amounts, level, part, summed } of budgets) {
    for (const amount of amounts) add(amount, [amount.line.values.admin, level, part]);
    const classes = new Map(summed?.all.map((each) => [each.line, each.amounts]));
    for (const { code, of } of summed?.by.get("admin") ?? [])
      for (const amount of classes.get(of) ?? []) add(amount, [code]);
  }
  return receivers;
}
