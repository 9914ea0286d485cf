// What the tables of budgets are made from: the input, its lines and balances as entries, their keys and years, and the
// rates of exchange.
import type { Analysis, Tagging } from "../../model/analysis.js";
import type { BudgetRest, BudgetTable } from "../../model/budget-table.js";
import type { Dimension } from "../../model/dimension.js";
import type { Indicator } from "../../model/indicator.js";
import type { Population } from "../../model/population.js";
import type { PriceIndex } from "../../model/price-index.js";
import type { Scheme } from "../../model/scheme.js";
import { type Row, isSound } from "../../model/table.js";
import type { Said, TaggedLine } from "../../model/tagged-line.js";
import { type Exact, ONE, exact } from "../../money/exact.js";
import { indexKey, rateKey } from "../assumptions.js";
import type { From, PerKeys } from "../../formula/figure.js";
import type { BudgetLine, Phase } from "../../model/budget-line.js";

/** Everything that the budget side is computed from. */
export type BudgetInput = {
  readonly currency: string;
  readonly budgets: readonly BudgetTable[];
  /** What is said of transfers between levels of government: which lines are, or that there are none. */
  readonly transfers?: Analysis["transfers"];
  /** Every line of the budgets, tagged, and the balance of each budget that has one. */
  readonly lines: readonly TaggedLine[];
  readonly schemes: readonly Scheme[];
  /** Ids of the schemes that the analysis file defines itself, in its order. */
  readonly customSchemes: readonly string[];
  readonly indices: readonly Row<PriceIndex>[];
  readonly fiscalYear: string;
  readonly population?: readonly Row<Population>[];
  /** Persons that programmes reach, and what else they planned and did. */
  readonly indicators?: readonly Row<Indicator>[] | undefined;
  /** Series of the indices that growth is deflated by. */
  readonly deflator?: string | undefined;
  /** Published totals that shares are also given of. */
  readonly denominators?: Tagging["denominators"];
  /** Schemes of which a line may have tags under several. */
  readonly themes?: readonly string[] | undefined;
  /** Name of the analysis file, for the places of its values. */
  readonly analysisFile: string;
  /** The dimensions by whose codes budgets are added up too; all if not given. */
  readonly by?: readonly Dimension[];
  /** Whether lines of a budget were refused, so that no total is known. */
  readonly refused: boolean;
  /** Whether rows of tags were refused, so that no total that hangs on tags is known. */
  readonly tagsRefused?: boolean;
};

/** Whether amounts of a budget in a year can be given in the currency of the analysis. */
export function converter({ currency, indices }: BudgetInput): (budget: BudgetTable, fiscalYear: string) => boolean {
  const rates = new Set(indices.map(({ values }) => indexKey(values.series, values.year)));
  return (budget, fiscalYear) => budget.currency === currency || rates.has(rateKey(budget.currency, fiscalYear));
}

/** Lines that somebody looks at, each of which stands by itself: all, those of one id, or those that are parts of rows. */
export type Looked = "all" | { readonly id: string } | LookedRows;

/** Lines that are parts of rows, and how many of them stand by themselves; all unless given. */
type LookedRows = { readonly rows: ReadonlySet<string>; readonly most?: number | undefined };

/** The rate that brings a budget of a currency and year to `currency`: 1 for its own, undefined where none is known. */
export function budgetRates(
  currency: string,
  indices: readonly Row<PriceIndex>[],
): (of: string, fiscalYear: string) => Exact | undefined {
  const rates = new Map(
    indices.filter(isSound).map(({ values }) => [indexKey(values.series, values.year), values.value]),
  );
  return (of, fiscalYear) => {
    const rate = rates.get(rateKey(of, fiscalYear));
    return of === currency ? ONE : rate === undefined ? undefined : exact(rate);
  };
}

/** The amount of one line in one phase of one fiscal year, or the sum of the lines of a class. */
export type LineEntry = Common & {
  readonly kind: "line";
  /** Whether it is one line that somebody looks at, and not a class of lines. */
  readonly single: boolean;
  /** In the unit of the file; null where it is unknown. */
  readonly amount: string | null;
  readonly column: string;
  readonly from: From;
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
  readonly known: boolean;
  readonly below: boolean;
  /** Whether its amount is only the part for women, so that no weight is applied to it. */
  readonly womens: boolean;
  /** Whether its amount is only a part, and nothing gives the whole amount of the budget. */
  readonly partOnly: boolean;
  readonly lines: number;
  readonly per: PerKeys;
  /** Codes of its lines in the columns that tables are made of. */
  readonly codes: Readonly<Partial<Record<Dimension, string>>>;
};

/** What a published total leaves beside the lines given, in one phase of one fiscal year. */
export type BalanceEntry = Common & { readonly kind: "balance"; readonly rest: BudgetRest };

export type Entry = LineEntry | BalanceEntry;

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
