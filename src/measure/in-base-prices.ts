import { divide, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * An amount of a year in the prices of the first year of the plan.
 *
 * Formula: amount × price index of the first year ÷ price index of the year.
 *
 * @param amount-now - an amount in the prices of its year, money
 * @param index-base - price index of the first year
 * @param index-year - price index of the year
 * @returns money; undefined where an index is missing or zero, never taken as 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example inBasePrices({ "amount-now": money("214", "KGS"), "index-base": "100", "index-year": "107" }).value // "200"
 */
export const inBasePrices = formula({
  id: "in-base-prices",
  unit: "money",
  inputs: {
    "amount-now": "money",
    "index-base": "ratio",
    "index-year": "ratio",
  },
  body: (x) => divide(times(x["amount-now"], x["index-base"]), x["index-year"]),
  source: sources.plan,
});
