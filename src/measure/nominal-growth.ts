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
