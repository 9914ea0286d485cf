import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What a budget request asks for above the ceiling of its year.
 *
 * Formula: request − ceiling, not below 0; its twin is under-ceiling.
 *
 * @param budget-request - request of the year, money
 * @param ceiling - ceiling set for the year, money
 * @returns money; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example overCeiling({ "budget-request": money("150", "KGS"), ceiling: money("120", "KGS") }).value // "30"
 */
export const overCeiling = formula({
  id: "over-ceiling",
  unit: "money",
  inputs: {
    "budget-request": "money",
    ceiling: "money",
  },
  body: (x) => max(minus(x["budget-request"], x.ceiling), num("0", "money")),
  source: sources.plan,
});
