import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Money for each inhabitant.
 *
 * Formula: amount ÷ population.
 *
 * @param amount - money of a fiscal year
 * @param population - inhabitants in the middle of that year, above 0
 * @returns money per people; undefined where an input is unknown, or where the population is zero or negative
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example perCapita({ amount: money("14000000", "KGS"), population: "7000000" }).value // "2"
 */
export const perCapita = formula({
  id: "per-capita",
  unit: "money/people",
  inputs: {
    amount: "money",
    population: "people",
  },
  body: (x) => ratio(x.amount, x.population),
  source: budgetSources.perPerson,
});
