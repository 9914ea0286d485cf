import { compare, divide, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Share of a centre in the money of its pool, before it is made whole in the smallest unit of the currency.
 *
 * Formula: the whole shortfall where the pool can pay every shortfall, else money of the pool × shortfall ÷ shortfalls of the pool.
 *
 * @param shortfall - shortfall of the centre before the pool pays
 * @param pool-shortfall - shortfalls of all centres of the pool
 * @param pool-money - money that the pool has to give
 * @returns money; undefined where one of the inputs is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.pooling` in `sources.ts`.
 * @example poolShare({ shortfall: money("40", "KGS"), "pool-shortfall": money("90", "KGS"), "pool-money": money("30", "KGS") }).value
 * // "13.33333333333333333333333333333333"
 */
export const poolShare = formula({
  id: "pool-share",
  unit: "money",
  inputs: {
    shortfall: "money",
    "pool-shortfall": "money",
    "pool-money": "money",
  },
  body: (x) =>
    when(
      compare(x["pool-money"], ">=", x["pool-shortfall"]),
      x.shortfall,
      times(x["pool-money"], divide(x.shortfall, x["pool-shortfall"])),
    ),
  source: sources.pooling,
});
