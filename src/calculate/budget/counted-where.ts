// Where money between two budgets counts: once, at who receives it. With it, who pays and who receives a line, which
// lines are transfers between levels, and the names that a budget's body goes by.
import type { BudgetLine } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../../model/budget-table.js";
import { matcher } from "../../model/condition.js";
import { fold, type Row } from "../../model/table.js";
import { entryOf } from "../../model/once-for.js";
import { type BudgetInput, groupOf } from "./budget-input.js";

/** Not where a line is a transfer to another level, nor where it goes to a body whose own budget is in the run. */
export function countedWhere({
  budgets,
  transfers,
}: Pick<BudgetInput, "budgets" | "transfers">): (line: Row<BudgetLine>, group: string) => boolean {
  const paid = transferLines(budgets, transfers);
  let known: { readonly receivers: Receivers; readonly owners: Owners } | undefined;
  return (line, group) => {
    if (paid.has(line)) return false;
    const payee = payeeOf(line);
    if (payee === undefined) return true;
    known ??= { receivers: receiversOf(budgets), owners: ownersOf(budgets) };
    if (known.receivers.get(group)?.has(payee) !== true) return true;
    return isReceived(line, known.owners.get(line));
  };
}

/** Who receives the money of a line, as names are compared; undefined where the line says nothing. */
export const payeeOf = ({ values: { payee, transfer } }: Row<BudgetLine>): string | undefined =>
  nameOf(payee ?? transfer);

export const payerOf = ({ values: { payer } }: Row<BudgetLine>): string | undefined => nameOf(payer);

const nameOf = (body: string | undefined): string | undefined => (body === undefined ? undefined : fold(body));

export const bodiesOf = ({ level, part }: BudgetTable): readonly string[] =>
  [level, part ?? ""].map(fold).filter((each) => each !== "");

// Received money stands in the budget of who received it, and is no payment of it.
function isReceived(line: Row<BudgetLine>, budget: BudgetTable | undefined): boolean {
  const { admin = "" } = line.values;
  const isSplit = line.headers.payer !== undefined;
  const own = new Set([...(budget ? bodiesOf(budget) : []), ...(isSplit ? [fold(admin)] : [])]);
  const [payer, payee] = [payerOf(line), payeeOf(line)];
  if (payer !== undefined && payer !== payee && own.has(payer)) return false;
  return payee !== undefined && own.has(payee);
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

type Owners = ReadonlyMap<Row<BudgetLine>, BudgetTable>;
type Receivers = ReadonlyMap<string, ReadonlySet<string>>;

const ownersOf = (budgets: readonly BudgetTable[]): Owners =>
  new Map(budgets.flatMap((budget) => budget.lines.map((line) => [line, budget] as const)));

/** The bodies whose budgets are in the run in a year and phase: by administrator, level or part. */
function receiversOf(budgets: readonly BudgetTable[]): Receivers {
  const receivers = new Map<string, Set<string>>();
  const add = (amount: BudgetAmount, bodies: readonly (string | undefined)[]): void => {
    const known = entryOf(receivers, groupOf(amount), () => new Set<string>());
    for (const body of bodies) if (body !== undefined) known.add(fold(body));
  };
  for (const { amounts, level, part, summed } of budgets) {
    for (const amount of amounts) add(amount, [amount.line.values.admin, level, part]);
    const classes = new Map(summed?.all.map((each) => [each.line, each.amounts]));
    for (const { code, of } of summed?.by.get("admin") ?? [])
      for (const amount of classes.get(of) ?? []) add(amount, [code]);
  }
  return receivers;
}
