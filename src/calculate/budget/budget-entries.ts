import { fail } from "../../money/fail.js";
import type { BudgetLine, Phase } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetRest, BudgetTable } from "../../model/budget-table.js";
import { comparable } from "../../model/condition.js";
import type { Row } from "../../model/table.js";
import type { TaggedLine } from "../../model/tagged-line.js";
import type { BudgetInput } from "./budget-input.js";

/** One amount of one line, or one balance, in one phase of one fiscal year. */
export type Entry = {
  readonly key: string;
  readonly budget: BudgetTable;
  readonly tagged: TaggedLine;
  readonly fiscalYear: string;
  readonly phase: Phase;
  /** Fiscal year and phase: what may be added up. */
  readonly group: string;
  /** The line or balance in its year, which several phases share. */
  readonly item: string;
  /** False for a transfer to a body whose own budget is in the run: its money is counted there. */
  readonly counted: boolean;
  /** Whether its amount in the currency of the analysis is known. */
  readonly known: boolean;
} & (
  { readonly kind: "line"; readonly amount: BudgetAmount } | { readonly kind: "balance"; readonly rest: BudgetRest }
);

/** A year and phase of the budgets. */
export type Period = { readonly group: string; readonly fiscalYear: string; readonly phase: string };

export type LineEntry = Extract<Entry, { kind: "line" }>;
export type BalanceEntry = Extract<Entry, { kind: "balance" }>;

export const balanceKey = (budget: BudgetTable, of: { fiscalYear: string; phase: Phase }): string =>
  `${budget.index}|balance|${of.fiscalYear}|${of.phase}`;

/** Every amount and balance of the run, with what decides where it counts. */
export function budgetEntries(input: BudgetInput): {
  readonly lines: readonly LineEntry[];
  readonly balances: readonly BalanceEntry[];
} {
  const tags = new Map(input.lines.map((each) => [itemOf(each.budget, each.line), each]));
  const tagOf = (budget: BudgetTable, line: Row<BudgetLine> | null): TaggedLine =>
    tags.get(itemOf(budget.index, line)) ??
    fail(
      "budget.untagged",
      `${line ? `line ${line.values.id}` : "the balance"} of budget ${budget.index} is not tagged`,
    );
  const receivers = receiversOf(input.budgets);
  const rates = new Set(input.indices.map((each) => `${each.values.series}|${each.values.year}`));
  const converts = (budget: BudgetTable, fiscalYear: string): boolean =>
    budget.currency === input.currency || rates.has(`fx:${budget.currency}|${fiscalYear}`);

  const lines = input.budgets.flatMap((budget) =>
    budget.amounts.map((amount): LineEntry => {
      const { line, fiscalYear, phase } = amount;
      const item = `${itemOf(budget.index, line)}|${fiscalYear}`;
      const group = groupOf(amount);
      const { transfer } = line.values;
      return {
        kind: "line",
        key: `${item}|${phase}|${amount.column}`,
        ...{ budget, amount, tagged: tagOf(budget, line), fiscalYear, phase, group, item },
        counted: transfer === undefined || receivers.get(group)?.has(comparable(transfer)) !== true,
        known: amount.amount !== null && converts(budget, fiscalYear),
      };
    }),
  );
  const incomplete = new Set(lines.filter((each) => !each.known).map((each) => balanceKey(each.budget, each)));
  const balances = input.budgets.flatMap((budget) =>
    budget.rest.map((rest): BalanceEntry => {
      const { fiscalYear, phase } = rest;
      const key = balanceKey(budget, rest);
      const item = `${itemOf(budget.index, null)}|${fiscalYear}`;
      return {
        kind: "balance",
        ...{ key, budget, rest, tagged: tagOf(budget, null), fiscalYear, phase, group: groupOf(rest), item },
        counted: true,
        known: converts(budget, fiscalYear) && !incomplete.has(key),
      };
    }),
  );
  return { lines, balances };
}

export const groupOf = (of: { readonly fiscalYear: string; readonly phase: Phase }): string =>
  `${of.fiscalYear}|${of.phase}`;

const itemOf = (budget: number, line: Row<BudgetLine> | null): string =>
  line ? `${budget}|line|${line.row}|${line.values.id}` : `${budget}|balance`;

/** The bodies whose budgets are in the run in a year and phase: by administrator, level or part. */
function receiversOf(budgets: readonly BudgetTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const receivers = new Map<string, Set<string>>();
  for (const budget of budgets)
    for (const amount of budget.amounts) {
      const group = groupOf(amount);
      const bodies = receivers.get(group) ?? new Set();
      receivers.set(group, bodies);
      for (const body of [amount.line.values.admin, budget.level, budget.part])
        if (body !== undefined) bodies.add(comparable(body));
    }
  return receivers;
}
