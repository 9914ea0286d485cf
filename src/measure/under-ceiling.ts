import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What the ceiling of a year leaves above the budget request.
 *
 * Formula: ceiling − request, not below 0; its twin is over-ceiling.
 *
 * @param budget-request - request of the year, money
 * @param ceiling - ceiling set for the year, money
 * @returns money; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example underCeiling({ "budget-request": money("100", "KGS"), ceiling: money("120", "KGS") }).value // "20"
 */
export const underCeiling = formula({
  id: "under-ceiling",
  unit: "money",
  inputs: {
    "budget-request": "money",
    ceiling: "money",
  },
  body: (x) => max(minus(x.ceiling, x["budget-request"]), num("0", "money")),
  source: sources.plan,
});
