// What enters the tables of budgets: amounts of lines, and what published totals leave beside them, by year and phase.
import type { From, PerKeys } from "../../formula/figure.js";
import type { BudgetLine, Phase } from "../../model/budget-line.js";
import type { BudgetRest, BudgetTable } from "../../model/budget-table.js";
import type { Dimension } from "../../model/dimension.js";
import type { Row } from "../../model/table.js";
import type { Said } from "../../model/tagged-line.js";

/** The amount of one line in one phase of one fiscal year, or the sum of the lines of a class. */
export type LineEntry = Common & {
  readonly kind: "line";
  /** Whether it is one line that somebody looks at, and not a class of lines. */
  readonly single: boolean;
  /** In the unit of the file; null where it is unknown. */
  readonly amount: string | null;
  /** Header of the column that holds it. */
  readonly column: string;
  readonly from: From;
  /** The first of its lines. */
  readonly first: Row<BudgetLine>;
  /** Whether its lines stand also in the year before, and in the year after. */
  readonly later: boolean;
  readonly earlier: boolean;
};

type Common = {
  readonly key: string;
  readonly budget: BudgetTable;
  readonly said: Said;
  readonly fiscalYear: string;
  readonly phase: Phase;
  /** Fiscal year and phase: what may be added up. */
  readonly group: string;
  /** The lines or the balance in their year, which several phases share. */
  readonly item: string;
  /** What other files of the same budget say of its lines in other phases of the year, where their amounts are known. */
  readonly beside: readonly { readonly phase: Phase; readonly said: Said }[];
  /** False for a transfer to a body whose own budget is in the run: its money is counted there. */
  readonly counted: boolean;
  /** Whether its amount in the currency of the analysis is known. */
  readonly known: boolean;
  /** Whether an amount of its lines is below zero. */
  readonly below: boolean;
  /** Whether its amount is only the part for women, so that no weight is applied to it. */
  readonly womens: boolean;
  /** Whether its amount is only a part, and nothing gives the whole amount of the budget. */
  readonly partOnly: boolean;
  /** How many lines it stands for. */
  readonly lines: number;
  /** What its figures are about. */
  readonly per: PerKeys;
  /** Codes of its lines in the columns that tables are made of. */
  readonly codes: Readonly<Partial<Record<Dimension, string>>>;
};

/** What a published total leaves beside the lines given, in one phase of one fiscal year. */
export type BalanceEntry = Common & { readonly kind: "balance"; readonly rest: BudgetRest };

export type Entry = LineEntry | BalanceEntry;

/** A year and phase of the budgets. */
export type Period = { readonly group: string; readonly fiscalYear: string; readonly phase: string };

export const groupOf = (of: { readonly fiscalYear: string; readonly phase: Phase }): string =>
  `${of.fiscalYear}|${of.phase}`;

export const balanceKey = (budget: BudgetTable, of: { fiscalYear: string; phase: Phase }): string =>
  `${budget.index}|balance|${groupOf(of)}`;

/** What an entry of a budget is about, before it is known which lines. */
export const perOf = ({ level, part }: BudgetTable, of: { fiscalYear: string; phase: Phase }): PerKeys => ({
  fiscalYear: of.fiscalYear,
  phase: of.phase,
  level,
  ...(part === undefined ? {} : { part }),
});

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
