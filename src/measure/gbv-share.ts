import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Money against gender-based violence as a share of a base that the figure names.
 *
 * Formula: money against gender-based violence ÷ base.
 *
 * @param gbv-total - money against gender-based violence
 * @param base - the whole budget (`denominator: all`), or the lines that something was said about (`screened`)
 * @returns a ratio; undefined where nobody said anything about any line, or where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example gbvShare({ "gbv-total": money("3", "KGS"), base: money("1000", "KGS") }).value // "0.003"
 */
export const gbvShare = formula({
  id: "gbv-share",
  unit: "ratio",
  inputs: { "gbv-total": "money", base: "money" },
  body: (x) => ratio(x["gbv-total"], x.base),
  source: budgetSources.violence,
});
