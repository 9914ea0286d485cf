import { is, num, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Equivalent annual cost of a capital line; 0 for other lines.
 *
 * Formula: equivalent annual cost where the line is capital.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param equivalent-annual-cost - equivalent annual cost
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example annualisedAmount({ behaviour: "fixed" }).value // "0"
 */
export const annualisedAmount = formula({
  id: "annualised-amount",
  unit: "money",
  inputs: {
    behaviour: "text",
    "equivalent-annual-cost": "money",
  },
  body: (x) => when(is(x.behaviour, "capital"), x["equivalent-annual-cost"], num("0", "money")),
  source: sources.contract,
});
