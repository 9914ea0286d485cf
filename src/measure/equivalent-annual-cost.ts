import { compare, divide, minus, num, plus, power, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Equivalent annual cost of capital: the level yearly payment that returns its value, net of salvage, over its
 * life.
 *
 * Formula: (value − salvage × (1 + r)^−life) × r ÷ (1 − (1 + r)^−life); (value − salvage) ÷ life where r is 0.
 *
 * @param replacement-value - replacement value
 * @param salvage-value - worth at the end of life
 * @param discount-rate - real discount rate, above −1
 * @param useful-life - useful life in whole years, 1 to 1,000
 * @returns money per year; undefined where the rate or the life is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.leap` in `sources.ts`.
 * @example equivalentAnnualCost({ "replacement-value": money("100", "EUR"), "salvage-value": money("0", "EUR"),
 * "discount-rate": "0.05", "useful-life": "5" }).value // "23.0974798128268150358386654918386"
 */
export const equivalentAnnualCost = formula({
  id: "equivalent-annual-cost",
  unit: "money",
  inputs: {
    "replacement-value": "money",
    "salvage-value": "money",
    "discount-rate": "ratio",
    "useful-life": "years",
  },
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
