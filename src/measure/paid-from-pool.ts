import { compare, min, plus, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
