import type { Analysis, Tagging } from "../../model/analysis.js";
import type { BudgetTable } from "../../model/budget-table.js";
import type { Dimension } from "../../model/dimension.js";
import type { Indicator } from "../../model/indicator.js";
import type { Population } from "../../model/population.js";
import type { PriceIndex } from "../../model/price-index.js";
import type { Scheme } from "../../model/scheme.js";
import { type Row, isSound } from "../../model/table.js";
import type { TaggedLine } from "../../model/tagged-line.js";
import { type Exact, ONE, exact } from "../../money/exact.js";
import { indexKey, rateKey } from "../indices.js";

/** Everything that the budget side is computed from. */
export type BudgetInput = {
  /** Currency of the analysis, in which every figure is given. */
  readonly currency: string;
  readonly budgets: readonly BudgetTable[];
  /** What is said of transfers between levels of government: which lines are, or that there are none. */
  readonly transfers?: Analysis["transfers"];
  /** Every line of the budgets, tagged, and the balance of each budget that has one. */
  readonly lines: readonly TaggedLine[];
  readonly schemes: readonly Scheme[];
  /** Ids of the schemes that the analysis file defines itself, in its order. */
  readonly customSchemes: readonly string[];
  /** Exchange rates, as the series `fx:USD` and the like. */
  readonly indices: readonly Row<PriceIndex>[];
  /** Fiscal year of the analysis. */
  readonly fiscalYear: string;
  /** Inhabitants, for amounts per head. */
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

/**
 * The exchange rates of budgets, by their currency and year.
 *
 * @param currency - that of the analysis, which budgets are brought to
 * @returns 1 for a budget of that currency; undefined where no rate is known
 */
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
