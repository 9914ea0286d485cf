import { compare, divide, floor, max, min, minus, num, plus, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Free money of a centre that its requirement leaves unspent: all that a pool may take from it. Earmarked money that
 * pays nothing stays where it is.
 *
 * @example freeSurplus({ requirement: money("100", "KGS"), "paid-to-lines": money("10", "KGS"), "paid-to-services":
 * money("0", "KGS"), "free-money": money("120", "KGS") }).value // "30"
 */
export const freeSurplus = formula({
  id: "free-surplus",
  unit: "money",
  inputs: take("requirement", "paid-to-lines", "paid-to-services", "free-money"),
  body: (x) =>
    max(
      minus(x["free-money"], minus(minus(x.requirement, x["paid-to-lines"]), x["paid-to-services"])),
      num("0", "money"),
    ),
  source: sources.pooling,
});

/**
 * Money that a pool has to give: what its centres leave unspent, and unallocated money of the pool.
 *
 * @example poolMoney({ "free-surplus": money("30", "KGS"), "pool-funding": money("15", "KGS") }).value // "45"
 */
export const poolMoney = formula({
  id: "pool-money",
  unit: "money",
  inputs: take("free-surplus", "pool-funding"),
  body: (x) => plus(x["free-surplus"], x["pool-funding"]),
  source: sources.pooling,
});

/**
 * Share of a centre in the money of its pool, before it is made whole in the smallest unit of the currency.
 *
 * @example poolShare({ shortfall: money("40", "KGS"), "pool-shortfall": money("90", "KGS"), "pool-money": money("30",
 * "KGS") }).value // "13.33333333333333333333333333333333"
 */
export const poolShare = formula({
  id: "pool-share",
  unit: "money",
  inputs: take("shortfall", "pool-shortfall", "pool-money"),
  body: (x) =>
    when(
      compare(x["pool-money"], ">=", x["pool-shortfall"]),
      x.shortfall,
      times(x["pool-money"], divide(x.shortfall, x["pool-shortfall"])),
    ),
  source: sources.pooling,
});

/**
 * Share of a centre in the money of its pool, rounded down to the smallest unit of the currency.
 *
 * @example poolShareWhole({ "pool-share": money("13.337", "KGS"), "pool-shortfall": money("90", "KGS"), "pool-money":
 * money("30", "KGS"), "minor-unit": money("0.01", "KGS") }).value // "13.33"
 */
export const poolShareWhole = formula({
  id: "pool-share-whole",
  unit: "money",
  inputs: take("pool-share", "pool-shortfall", "pool-money", "minor-unit"),
  body: (x) =>
    when(
      compare(x["pool-money"], ">=", x["pool-shortfall"]),
      x["pool-share"],
      times(x["minor-unit"], floor(divide(x["pool-share"], x["minor-unit"]))),
    ),
  source: sources.pooling,
});

/**
 * What rounding down takes from the share of a centre in its pool.
 *
 * @example poolRemainder({ "pool-share": money("13.337", "KGS"), "pool-share-whole": money("13.33", "KGS") }).value //
 * "0.007"
 */
export const poolRemainder = formula({
  id: "pool-remainder",
  unit: "money",
  inputs: take("pool-share", "pool-share-whole"),
  body: (x) => minus(x["pool-share"], x["pool-share-whole"]),
  source: sources.pooling,
});

/**
 * Smallest units of the currency that rounding down has left in a pool: one each goes to the centres that lost most.
 *
 * @returns a count
 * @example poolUnitsLeft({ "pool-money": money("30", "KGS"), "pool-shortfall": money("90", "KGS"), "pool-shares-whole":
 * money("29.98", "KGS"), "minor-unit": money("0.01", "KGS") }).value // "2"
 */
export const poolUnitsLeft = formula({
  id: "pool-units-left",
  unit: "ratio",
  inputs: take("pool-money", "pool-shortfall", "pool-shares-whole", "minor-unit"),
  body: (x) => floor(divide(minus(min(x["pool-money"], x["pool-shortfall"]), x["pool-shares-whole"]), x["minor-unit"])),
  source: sources.pooling,
});

/**
 * What the pool pays to a centre: in proportion to its shortfall, never above it, by largest remainder.
 *
 * @example paidFromPool({ "pool-share-whole": money("13.33", "KGS"), "remainder-rank": "1", "pool-units-left": "2",
 * "minor-unit": money("0.01", "KGS"), shortfall: money("40", "KGS") }).value // "13.34"
 */
export const paidFromPool = formula({
  id: "paid-from-pool",
  unit: "money",
  inputs: take("pool-share-whole", "remainder-rank", "pool-units-left", "minor-unit", "shortfall"),
  body: (x) =>
    when(
      compare(x["remainder-rank"], "<=", x["pool-units-left"]),
      min(plus(x["pool-share-whole"], x["minor-unit"]), x.shortfall),
      x["pool-share-whole"],
    ),
  source: sources.pooling,
});

/**
 * Gap of a centre after its pool has paid: what neither its own money nor the pool covers.
 *
 * @example gapAfterPool({ shortfall: money("40", "KGS"), "paid-from-pool": money("13.34", "KGS") }).value // "26.66"
 */
export const gapAfterPool = formula({
  id: "gap-after-pool",
  unit: "money",
  inputs: take("shortfall", "paid-from-pool"),
  body: (x) => minus(x.shortfall, x["paid-from-pool"]),
  source: sources.pooling,
});
