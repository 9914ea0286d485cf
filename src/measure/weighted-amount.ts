import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * The part of a budget line that a scheme with weights counts.
 *
 * Formula: amount × weight of its class.
 *
 * @param tagged - amount of the line or balance in whole units
 * @param weight - weight of its class in the scheme, as a share
 * @returns money; undefined where the class has no weight
 * @throws `formula.input`, `number.invalid` for inputs of the wrong kind
 * Source: Regulation (EU) 2021/1060, annex I, table 7; the weights themselves come from the scheme.
 * @example weightedAmount({ tagged: money("200", "EUR"), weight: "0.4" }).value // "80"
 */
export const weightedAmount = formula({
  id: "weighted-amount",
  unit: "money",
  inputs: { tagged: "money", weight: "ratio" },
  body: ({ tagged, weight }) => times(tagged, weight),
  source: budgetSources.coefficients,
});
