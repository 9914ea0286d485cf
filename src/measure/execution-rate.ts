import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * How much of the planned money was spent, over the lines that have both amounts.
 *
 * Formula: executed ÷ planned.
 *
 * @param executed - money executed by the lines that have both amounts
 * @param planned - money of the same lines in the plan that the figure names (`against`: approved or revised)
 * @returns a ratio, may be above 1; undefined where no line has both, or where the plan is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example executionRate({ executed: money("95", "AMD"), planned: money("100", "AMD") }).value // "0.95"
 */
export const executionRate = formula({
  id: "execution-rate",
  unit: "ratio",
  inputs: { executed: "money", planned: "money" },
  body: ({ executed, planned }) => ratio(executed, planned),
  source: budgetSources.execution,
});
