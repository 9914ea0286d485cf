import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Budget request of a year: what existing policy costs and what new policy adds.
 *
 * Formula: baseline of existing centres + centres that open later + places of the scale-up.
 *
 * @param baseline-request - what the centres of the first year of the plan ask for, money
 * @param new-centres-request - what listed centres that open later ask for, money
 * @param scale-up-request - what the places of the scale-up ask for, money
 * @returns money; undefined where one of the three is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example budgetRequest({ "baseline-request": money("100", "KGS"), "new-centres-request": money("20", "KGS"), "scale-up-request":
 * money("30", "KGS") }).value // "150"
 */
export const budgetRequest = formula({
  id: "budget-request",
  unit: "money",
  inputs: {
    "baseline-request": "money",
    "new-centres-request": "money",
    "scale-up-request": "money",
  },
  body: (x) => plus(plus(x["baseline-request"], x["new-centres-request"]), x["scale-up-request"]),
  source: sources.plan,
});
