import { compare, divide, floor, max, min, minus, num, plus, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Free money of a centre that its requirement leaves unspent: all that a pool may take from it.
 *
 * Formula: free money − (requirement − paid by earmarks to lines and services), not below 0. Earmarked money that pays nothing stays where it is.
 *
 * @param requirement - what the centre needs by standard in the year, money
 * @param paid-to-lines - what earmarks pay to lines, money
 * @param paid-to-services - what earmarks pay to services, money
 * @param free-money - money of the centre without earmark
 * @returns money; undefined where the requirement or the money is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.pooling` in `sources.ts`.
 * @example freeSurplus({ requirement: money("100", "KGS"), "paid-to-lines": money("10", "KGS"), "paid-to-services":
 * money("0", "KGS"), "free-money": money("120", "KGS") }).value // "30"
 */
export const freeSurplus = formula({
  id: "free-surplus",
  unit: "money",
  inputs: {
    requirement: "money",
    "paid-to-lines": "money",
    "paid-to-services": "money",
    "free-money": "money",
  },
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
 * Formula: free surplus of its centres + unallocated funding of the pool.
 *
 * @param free-surplus - free money that the centres of the pool leave unspent
 * @param pool-funding - money of the pool that names no centre
 * @returns money; undefined where one of the two is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.pooling` in `sources.ts`.
 * @example poolMoney({ "free-surplus": money("30", "KGS"), "pool-funding": money("15", "KGS") }).value // "45"
 */
export const poolMoney = formula({
  id: "pool-money",
  unit: "money",
  inputs: {
    "free-surplus": "money",
    "pool-funding": "money",
  },
  body: (x) => plus(x["free-surplus"], x["pool-funding"]),
  source: sources.pooling,
});

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

/**
 * What rounding down takes from the share of a centre in its pool.
 *
 * Formula: share − share in whole smallest units.
 *
 * @param pool-share - share of the centre in the money of its pool
 * @param pool-share-whole - the same in whole smallest units
 * @returns money; undefined where one of the inputs is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.pooling` in `sources.ts`.
 * @example poolRemainder({ "pool-share": money("13.337", "KGS"), "pool-share-whole": money("13.33", "KGS") }).value // "0.007"
 */
export const poolRemainder = formula({
  id: "pool-remainder",
  unit: "money",
  inputs: {
    "pool-share": "money",
    "pool-share-whole": "money",
  },
  body: (x) => minus(x["pool-share"], x["pool-share-whole"]),
  source: sources.pooling,
});

/**
 * Smallest units of the currency that rounding down has left in a pool: one each goes to the centres that lost most.
 *
 * Formula: whole smallest units of (money of the pool, at most its shortfalls) − shares in whole smallest units.
 *
 * @param pool-money - money that the pool has to give
 * @param pool-shortfall - shortfalls of all centres of the pool
 * @param pool-shares-whole - shares of all centres of the pool in whole smallest units
 * @param minor-unit - smallest unit of the currency
 * @returns a count; undefined where one of the inputs is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.pooling` in `sources.ts`.
 * @example poolUnitsLeft({ "pool-money": money("30", "KGS"), "pool-shortfall": money("90", "KGS"), "pool-shares-whole":
 * money("29.98", "KGS"), "minor-unit": money("0.01", "KGS") }).value // "2"
 */
export const poolUnitsLeft = formula({
  id: "pool-units-left",
  unit: "ratio",
  inputs: {
    "pool-money": "money",
    "pool-shortfall": "money",
    "pool-shares-whole": "money",
    "minor-unit": "money",
  },
  body: (x) => floor(divide(minus(min(x["pool-money"], x["pool-shortfall"]), x["pool-shares-whole"]), x["minor-unit"])),
  source: sources.pooling,
});

/**
 * What the pool pays to a centre: in proportion to its shortfall, never above it, by largest remainder.
 *
 * Formula: share in whole smallest units, and one unit more for as many centres as units were left, those first that lost most.
 *
 * @param pool-share-whole - share of the centre in whole smallest units
 * @param remainder-rank - place of the centre by what rounding took from it, 1 for the most
 * @param pool-units-left - smallest units that rounding left in the pool
 * @param minor-unit - smallest unit of the currency
 * @param shortfall - shortfall of the centre before the pool pays
 * @returns money; undefined where one of the inputs is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.pooling` in `sources.ts`.
 * @example paidFromPool({ "pool-share-whole": money("13.33", "KGS"), "remainder-rank": "1", "pool-units-left": "2",
 * "minor-unit": money("0.01", "KGS"), shortfall: money("40", "KGS") }).value // "13.34"
 */
export const paidFromPool = formula({
  id: "paid-from-pool",
  unit: "money",
  inputs: {
    "pool-share-whole": "money",
    "remainder-rank": "ratio",
    "pool-units-left": "ratio",
    "minor-unit": "money",
    shortfall: "money",
  },
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
 * Formula: shortfall − paid from the pool.
 *
 * @param shortfall - shortfall of the centre before the pool pays
 * @param paid-from-pool - what the pool pays to the centre; 0 without a pool
 * @returns money; undefined where one of the inputs is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.pooling` in `sources.ts`.
 * @example gapAfterPool({ shortfall: money("40", "KGS"), "paid-from-pool": money("13.34", "KGS") }).value // "26.66"
 */
export const gapAfterPool = formula({
  id: "gap-after-pool",
  unit: "money",
  inputs: {
    shortfall: "money",
    "paid-from-pool": "money",
  },
  body: (x) => minus(x.shortfall, x["paid-from-pool"]),
  source: sources.pooling,
});
