import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * What a line would count once it is assessed; it counts nothing until then.
 *
 * Formula: amount × weight after assessment.
 *
 * @param tagged - amount of the line in whole units
 * @param potential - weight that its class would have once assessed, as a share
 * @returns money, never part of a total of what counts now; undefined where the class has no such weight
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: European Institute for Gender Equality, tool 8, score 0*.
 * @example potentialAmount({ tagged: money("5", "EUR"), potential: "0.4" }).value // "2"
 */
export const potentialAmount = formula({
  id: "potential-amount",
  unit: "money",
  inputs: {
    tagged: "money",
    potential: "ratio",
  },
  body: (x) => times(x.tagged, x.potential),
  source: budgetSources.potential,
});
