import { compare, divide, is, minus, num, plus, power, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Replacement value of a capital line; 0 for other lines.
 *
 * @example replacementValue({ behaviour: "fixed" }).value // "0"
 */
export const replacementValue = formula({
  id: "replacement-value",
  unit: "money",
  inputs: take("behaviour", "line-amount"),
  body: (x) => when(is(x.behaviour, "capital"), x["line-amount"], num("0", "money")),
  source: sources.contract,
});

/**
 * What capital of a line is worth at the end of its life.
 *
 * @returns money; undefined where no salvage is stated for capital: 0 must be written
 * @example salvageValue({ behaviour: "capital", units: "1", quantity: "2", "share-of-line": "1", salvage: money("10",
 * "KGS") }).value // "20"
 */
export const salvageValue = formula({
  id: "salvage-value",
  unit: "money",
  inputs: take("behaviour", "units", "quantity", "share-of-line", "salvage"),
  body: (x) => {
    const all = times(times(times(x.units, x.quantity), x["share-of-line"]), x.salvage);
    return when(is(x.behaviour, "capital"), all, num("0", "money"));
  },
  source: sources.contract,
});

/**
 * Equivalent annual cost of capital: the level yearly payment that returns its value, net of salvage, over its life.
 *
 * @example equivalentAnnualCost({ "replacement-value": money("100", "EUR"), "salvage-value": money("0", "EUR"),
 * "discount-rate": "0.05", "useful-life": "5" }).value // "23.0974798128268150358386654918386"
 */
export const equivalentAnnualCost = formula({
  id: "equivalent-annual-cost",
  unit: "money",
  inputs: take("replacement-value", "salvage-value", "discount-rate", "useful-life"),
  body: (x) => {
    const left = power(plus(num("1"), x["discount-rate"]), minus(num("0", "years"), x["useful-life"]));
    const level = divide(
      times(minus(x["replacement-value"], times(x["salvage-value"], left)), x["discount-rate"]),
      minus(num("1"), left),
    );
    const straight = divide(minus(x["replacement-value"], x["salvage-value"]), relabel(x["useful-life"], "ratio"));
    return when(compare(x["discount-rate"], "=", num("0")), straight, level);
  },
  source: sources.leap,
});

/**
 * Equivalent annual cost of a capital line; 0 for other lines.
 *
 * @example annualisedAmount({ behaviour: "fixed" }).value // "0"
 */
export const annualisedAmount = formula({
  id: "annualised-amount",
  unit: "money",
  inputs: take("behaviour", "equivalent-annual-cost"),
  body: (x) => when(is(x.behaviour, "capital"), x["equivalent-annual-cost"], num("0", "money")),
  source: sources.contract,
});
