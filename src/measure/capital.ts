import { compare, divide, is, minus, num, plus, power, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Replacement value of a capital line; 0 for other lines.
 *
 * Formula: the line's amount where it is capital, without months.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param line-amount - amount of the line
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example replacementValue({ behaviour: "fixed" }).value // "0"
 */
export const replacementValue = formula({
  id: "replacement-value",
  unit: "money",
  inputs: {
    behaviour: "text",
    "line-amount": "money",
  },
  body: (x) => when(is(x.behaviour, "capital"), x["line-amount"], num("0", "money")),
  source: sources.contract,
});

/**
 * What capital of a line is worth at the end of its life.
 *
 * Formula: units × quantity × share × salvage per unit; 0 where the line is not capital.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param units - units of the line
 * @param quantity - how much of the line one unit of its driver takes
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @param salvage - worth of one unit at the end of its life, in prices and currency of the year
 * @returns money; undefined where no salvage is stated for capital: 0 must be written
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example salvageValue({ behaviour: "capital", units: "1", quantity: "2", "share-of-line": "1", salvage:
 * money("10", "KGS") }).value // "20"
 */
export const salvageValue = formula({
  id: "salvage-value",
  unit: "money",
  inputs: {
    behaviour: "text",
    units: "units",
    quantity: "ratio",
    "share-of-line": "ratio",
    salvage: "money/units",
  },
  body: (x) => {
    const all = times(times(times(x.units, x.quantity), x["share-of-line"]), x.salvage);
    return when(is(x.behaviour, "capital"), all, num("0", "money"));
  },
  source: sources.contract,
});

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

/**
 * Equivalent annual cost of a capital line; 0 for other lines.
 *
 * Formula: equivalent annual cost where the line is capital.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param equivalent-annual-cost - equivalent annual cost
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example annualisedAmount({ behaviour: "fixed" }).value // "0"
 */
export const annualisedAmount = formula({
  id: "annualised-amount",
  unit: "money",
  inputs: {
    behaviour: "text",
    "equivalent-annual-cost": "money",
  },
  body: (x) => when(is(x.behaviour, "capital"), x["equivalent-annual-cost"], num("0", "money")),
  source: sources.contract,
});
