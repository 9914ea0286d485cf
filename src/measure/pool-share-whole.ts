import { compare, divide, floor, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Share of a centre in the money of its pool, rounded down to the smallest unit of the currency.
 *
 * Formula: the share itself where the pool can pay every shortfall, else whole smallest units of the share.
 *
 * @param pool-share - share of the centre in the money of its pool
 * @param pool-shortfall - shortfalls of all centres of the pool
 * @param pool-money - money that the pool has to give
 * @param minor-unit - smallest unit of the currency, such as 0.01
 * @returns money; undefined where one of the inputs is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.pooling` in `sources.ts`.
 * @example poolShareWhole({ "pool-share": money("13.337", "KGS"), "pool-shortfall": money("90", "KGS"), "pool-money":
 * money("30", "KGS"), "minor-unit": money("0.01", "KGS") }).value // "13.33"
 */
export const poolShareWhole = formula({
  id: "pool-share-whole",
  unit: "money",
  inputs: {
    "pool-share": "money",
    "pool-shortfall": "money",
    "pool-money": "money",
    "minor-unit": "money",
  },
  body: (x) =>
    when(
      compare(x["pool-money"], ">=", x["pool-shortfall"]),
      x["pool-share"],
      times(x["minor-unit"], floor(divide(x["pool-share"], x["minor-unit"]))),
    ),
  source: sources.pooling,
});
