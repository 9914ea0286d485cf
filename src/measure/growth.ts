import { minus, num, ratio, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Growth of money between two years in the prices of each.
 *
 * @returns a ratio, −1 where nothing is left; undefined where the earlier is zero or negative
 * @example nominalGrowth({ earlier: money("200", "INR"), later: money("250", "INR") }).value // "0.25"
 */
export const nominalGrowth = formula({
  id: "nominal-growth",
  unit: "ratio",
  inputs: take("earlier", "later"),
  body: (x) => minus(ratio(x.later, x.earlier), num("1")),
  source: sources.growth,
});

/**
 * Growth of money between two years without the growth of prices.
 *
 * @returns a ratio; undefined where the earlier money or an index is zero or negative
 * @example realGrowth({ earlier: money("200", "KGS"), later: money("300", "KGS"), "index-earlier": "100",
 * "index-later": "120" }).value // "0.25"
 */
export const realGrowth = formula({
  id: "real-growth",
  unit: "ratio",
  inputs: take("earlier", "later", "index-earlier", "index-later"),
  body: (x) => minus(ratio(ratio(x.later, x.earlier), ratio(x["index-later"], x["index-earlier"])), num("1")),
  source: sources.realGrowth,
});

/**
 * Money of a year in the prices of another one.
 *
 * @returns money; undefined where an index is not known, zero or negative
 * @example realAmount({ amount: money("100", "KGS"), "index-then": "100", "index-now": "125" }).value // "125"
 */
export const realAmount = formula({
  id: "real-amount",
  unit: "money",
  inputs: take("amount", "index-then", "index-now"),
  body: (x) => times(x.amount, ratio(x["index-now"], x["index-then"])),
  source: sources.realAmount,
});
