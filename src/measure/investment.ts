import { divide, minus, num, plus, power, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * How many years a flow of money lies after the year that it is compared with; below 0 where it lies before.
 *
 * @example yearsFromBase({ "flow-year": "2027", "present-year": "2025" }).value // "2"
 */
export const yearsFromBase = formula({
  id: "years-from-base",
  unit: "years",
  inputs: take("flow-year", "present-year"),
  body: (x) => minus(x["flow-year"], x["present-year"]),
  source: sources.discounting,
});

/**
 * What a flow of money of another year is worth in the base year.
 *
 * @returns money; undefined where the rate is unknown, or −1
 * @example presentValue({ "flow-amount": money("110", "KGS"), "discount-rate": "0.1", "years-from-base": "1" }).value
 * // "100"
 */
export const presentValue = formula({
  id: "present-value",
  unit: "money",
  inputs: take("flow-amount", "discount-rate", "years-from-base"),
  body: (x) => divide(x["flow-amount"], power(plus(num("1"), x["discount-rate"]), x["years-from-base"])),
  source: sources.discounting,
});

/**
 * Present value of what the public purse saves and of what society gains besides.
 *
 * @example presentBenefits({ "present-fiscal-savings": money("60", "KGS"), "present-social-benefits": money("90",
 * "KGS") }).value // "150"
 */
export const presentBenefits = formula({
  id: "present-benefits",
  unit: "money",
  inputs: take("present-fiscal-savings", "present-social-benefits"),
  body: (x) => plus(x["present-fiscal-savings"], x["present-social-benefits"]),
  source: sources.discounting,
});

/**
 * Net present value: what remains of the benefits once the costs are paid, both in the base year.
 *
 * @returns money, below 0 where the costs are larger
 * @example npv({ "present-benefits": money("140", "KGS"), "present-costs": money("100", "KGS") }).value // "40"
 */
export const npv = formula({
  id: "npv",
  unit: "money",
  inputs: take("present-benefits", "present-costs"),
  body: (x) => minus(x["present-benefits"], x["present-costs"]),
  source: sources.discounting,
});

/**
 * Benefits for each unit of cost, both in the base year.
 *
 * @returns a ratio; undefined (`zero-denominator`) where there are no costs
 * @example benefitCostRatio({ "present-benefits": money("140", "KGS"), "present-costs": money("100", "KGS") }).value //
 * "1.4"
 */
export const benefitCostRatio = formula({
  id: "benefit-cost-ratio",
  unit: "ratio",
  inputs: take("present-benefits", "present-costs"),
  body: (x) => ratio(x["present-benefits"], x["present-costs"]),
  source: sources.womensAidLetter,
});

/**
 * Gain on each unit of cost: what benefits bring beyond the cost itself. It is the benefit–cost ratio − 1.
 *
 * @returns a ratio; undefined (`zero-denominator`) where there are no costs
 * @example returnOnInvestment({ npv: money("40", "KGS"), "present-costs": money("100", "KGS") }).value // "0.4"
 */
export const returnOnInvestment = formula({
  id: "return-on-investment",
  unit: "ratio",
  inputs: take("npv", "present-costs"),
  body: (x) => ratio(x.npv, x["present-costs"]),
  source: sources.discounting,
});

/**
 * How many cases must be prevented for the costs to be covered.
 *
 * @returns cases, unrounded; undefined (`zero-denominator`) where a case saves nothing
 * @example breakEvenEffect({ "present-costs": money("1000", "KGS"), "cost-avoided-per-case": money("40", "KGS")
 * }).value // "25"
 */
export const breakEvenEffect = formula({
  id: "break-even-effect",
  unit: "prevented-cases",
  inputs: take("present-costs", "cost-avoided-per-case"),
  body: (x) => ratio(x["present-costs"], x["cost-avoided-per-case"]),
  source: sources.discounting,
});

/**
 * What services against violence cost, set against what violence itself costs.
 *
 * @returns a ratio; undefined (`zero-denominator`) where the cost of violence is 0
 * @example serviceShareOfViolenceCost({ requirement: money("4", "EUR"), "violence-cost": money("1000", "EUR") }).value
 * // "0.004"
 */
export const serviceShareOfViolenceCost = formula({
  id: "service-share-of-violence-cost",
  unit: "ratio",
  inputs: take("requirement", "violence-cost"),
  body: (x) => ratio(x.requirement, x["violence-cost"]),
  source: sources.eige,
});
