// All tables of budgets: of all levels of government together, or of each level by itself while nobody has said which
// lines are transfers between levels. Also: which levels budgets have, and whether their transfers are still open.
import type { ChainTable, Column } from "../../formula/table.js";
import type { BudgetTable } from "../../model/budget-table.js";
import { comparable } from "../../model/condition.js";
import type { BudgetInput, ChosenLines } from "./budget-input.js";
import { bodiesOf, payeeOf, payerOf } from "./counted-where.js";
import { budgetTables } from "./budget-tables.js";

export const levelsOf = (budgets: readonly BudgetTable[]): readonly string[] => [
  ...new Set(budgets.flatMap(({ level }) => (level === "" ? [] : [comparable(level)]))),
];

/** Whether budgets of several levels may hold the same money twice: nobody said which lines are transfers between them. */
export const areLevelsOpen = ({ budgets, transfers }: Pick<BudgetInput, "budgets" | "transfers">): boolean =>
  transfers === undefined && levelsOf(budgets).length > 1 && !areNamed(budgets);

// Transfers are named by a column of a budget that pays them. A payer without such a column leaves open which lines it pays,
// and payees that are no body of the run, such as suppliers, say nothing of levels.
function areNamed(budgets: readonly BudgetTable[]): boolean {
  const bodies = new Map(budgets.flatMap((budget) => bodiesOf(budget).map((body) => [body, budget] as const)));
  const naming = new Set(
    budgets.filter(({ lines }) => lines.some(({ headers: { transfer, payee } }) => (transfer ?? payee) !== undefined)),
  );
  const isKnown = (name: string | undefined): boolean => name !== undefined && bodies.has(name);
  const payers = budgets.flatMap((budget) =>
    budget.lines.flatMap((line) => bodies.get(payerOf(line) ?? "") ?? []).filter((payer) => payer !== budget),
  );
  const isSaid = [...naming].some(({ lines }) =>
    lines.some((line) => line.headers.transfer !== undefined || isKnown(payeeOf(line))),
  );
  return isSaid && payers.every((payer) => naming.has(payer));
}

export function levelTables(input: BudgetInput, looked?: ChosenLines): readonly ChainTable[] {
  if (!areLevelsOpen(input)) return budgetTables(input, looked);
  return levelsOf(input.budgets).flatMap((level) => {
    const budgets = input.budgets.filter((each) => comparable(each.level) === level);
    // A published total is of all levels, so that no level has a share of it.
    return named(budgetTables({ ...input, budgets, denominators: undefined }, looked), level);
  });
}

function named(tables: readonly ChainTable[], level: string): readonly ChainTable[] {
  const names = new Map(tables.map(({ name }) => [name, `${name}, ${level}`]));
  const nameOf = (name: string): string => names.get(name) ?? name;
  const column = (of: Column): Column => ("table" in of ? { ...of, table: nameOf(of.table) } : of);
  return tables.map(({ name, columns, rows }) => ({
    name: nameOf(name),
    columns: columns.map(column),
    rows: rows.map((row) => ({ ...row, per: { ...row.per, level } })),
  }));
}
