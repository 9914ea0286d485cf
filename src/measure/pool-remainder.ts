import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
