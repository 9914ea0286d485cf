import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { investmentSources as sources } from "./investment-sources.js";

/**
 * How many cases must be prevented for the costs to be covered.
 *
 * Formula: present value of costs ÷ cost avoided by one case prevented.
 *
 * @param present-costs - present value of the costs
 * @param cost-avoided-per-case - what one case prevented saves, in prices of the base year
 * @returns cases, unrounded; undefined (`zero-denominator`) where a case saves nothing
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.discounting` in `investment-sources.ts`.
 * @example breakEvenEffect({ "present-costs": money("1000", "KGS"), "cost-avoided-per-case": money("40", "KGS") }).value // "25"
 */
export const breakEvenEffect = formula({
  id: "break-even-effect",
  unit: "prevented-cases",
  inputs: {
    "present-costs": "money",
    "cost-avoided-per-case": "money/prevented-cases",
  },
  body: (x) => ratio(x["present-costs"], x["cost-avoided-per-case"]),
  source: sources.discounting,
});
