import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Money for each woman of a population that the figure names.
 *
 * Formula: amount ÷ women.
 *
 * @param amount - money of a fiscal year
 * @param women - women in the middle of that year, of all ages or of the ages that the figure names, above 0
 * @returns money per women; undefined where an input is unknown, or where there are no women
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example perWoman({ amount: money("14000000", "KGS"), women: "3500000" }).value // "4"
 */
export const perWoman = formula({
  id: "per-woman",
  unit: "money/women",
  inputs: {
    amount: "money",
    women: "women",
  },
  body: (x) => ratio(x.amount, x.women),
  source: budgetSources.perPerson,
});
