import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Money as a share of gross domestic product.
 *
 * Formula: amount ÷ gross domestic product.
 *
 * @param amount - money of a year in whole units
 * @param gdp - gross domestic product at the prices of that year, in whole units, above 0
 * @returns a ratio; above 1 the unit of one of the two is wrong; undefined where an input is unknown, or where the
 * product is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example shareOfGdp({ amount: money("5", "KGS"), gdp: money("1000", "KGS") }).value // "0.005"
 */
export const shareOfGdp = formula({
  id: "share-of-gdp",
  unit: "ratio",
  inputs: {
    amount: "money",
    gdp: "money",
  },
  body: (x) => ratio(x.amount, x.gdp),
  source: budgetSources.product,
});
