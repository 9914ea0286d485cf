import { divide, floor, min, minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
