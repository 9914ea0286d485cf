import type { BudgetTable } from "../model/budget-table.js";
import type { PriceIndex } from "../model/price-index.js";
import type { Scheme } from "../model/scheme.js";
import type { Row } from "../model/table.js";
import type { TaggedLine } from "../model/tagged-line.js";

/** Everything that the budget side is computed from. */
export type BudgetInput = {
  /** Currency of the analysis, in which every figure is given. */
  readonly currency: string;
  readonly budgets: readonly BudgetTable[];
  /** Every line of the budgets, tagged, and the balance of each budget that has one. */
  readonly lines: readonly TaggedLine[];
  readonly schemes: readonly Scheme[];
  /** Ids of the schemes that the analysis file defines itself, in its order. */
  readonly customSchemes: readonly string[];
  /** Exchange rates, as the series `fx:USD` and the like. */
  readonly indices: readonly Row<PriceIndex>[];
  /** Name of the analysis file, for the places of its values. */
  readonly analysisFile: string;
  /** Whether lines of a budget were refused, so that no total is known. */
  readonly refused: boolean;
  /** Whether rows of tags were refused, so that no total that hangs on tags is known. */
  readonly tagsRefused?: boolean;
};
