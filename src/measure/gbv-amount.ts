import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * The part of a budget line that is against gender-based violence.
 *
 * Formula: amount × share of the line.
 *
 * @param allocation - amount of the line in whole units
 * @param gbv-line-share - share of the line against gender-based violence, 0 to 1
 * @returns money; undefined where nobody said anything about the line: not the same as 0
 * @throws `formula.input`, `number.invalid` for inputs of the wrong kind
 * Source: derived.
 * @example gbvAmount({ allocation: money("200", "KGS"), "gbv-line-share": "0.4" }).value // "80"
 */
export const gbvAmount = formula({
  id: "gbv-amount",
  unit: "money",
  inputs: { allocation: "money", "gbv-line-share": "ratio" },
  body: (x) => times(x.allocation, x["gbv-line-share"]),
  source: budgetSources.violence,
});
