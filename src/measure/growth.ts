import { minus, num, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Growth of money between two years in the prices of each.
 *
 * Formula: later ÷ earlier − 1.
 *
 * @param earlier - money of the earlier year, above 0, same phase and unit
 * @param later - money of the later year
 * @returns a ratio, −1 where nothing is left; undefined where an input is unknown, or where the earlier is zero or
 * negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example nominalGrowth({ earlier: money("200", "INR"), later: money("250", "INR") }).value // "0.25"
 */
export const nominalGrowth = formula({
  id: "nominal-growth",
  unit: "ratio",
  inputs: {
    earlier: "money",
    later: "money",
  },
  body: (x) => minus(ratio(x.later, x.earlier), num("1")),
  source: budgetSources.growth,
});

/**
 * Growth of money between two years without the growth of prices.
 *
 * Formula: (later ÷ earlier) ÷ (index of the later year ÷ index of the earlier year) − 1.
 *
 * @param earlier - money of the earlier year, above 0, same phase and unit
 * @param later - money of the later year
 * @param index-earlier - price index of the earlier year, above 0; which index is for the caller to name
 * @param index-later - the same index of the later year, above 0; may be the smaller one, as prices may fall
 * @returns a ratio; undefined where an input is unknown, or where the earlier money or an index is zero or negative
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example realGrowth({ earlier: money("200", "KGS"), later: money("300", "KGS"), "index-earlier": "100",
 * "index-later": "120" }).value // "0.25"
 */
export const realGrowth = formula({
  id: "real-growth",
  unit: "ratio",
  inputs: {
    earlier: "money",
    later: "money",
    "index-earlier": "ratio",
    "index-later": "ratio",
  },
  body: (x) => minus(ratio(ratio(x.later, x.earlier), ratio(x["index-later"], x["index-earlier"])), num("1")),
  source: budgetSources.realGrowth,
});
