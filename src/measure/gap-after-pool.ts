import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
