import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
