import { divide, minus, num, plus, power, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { investmentSources as sources } from "./investment-sources.js";

/**
 * How many years a flow of money lies after the year that it is compared with; below 0 where it lies before.
 *
 * Formula: year of the flow − year that it is compared with.
 *
 * @param flow-year - calendar year of the flow
 * @param present-year - calendar year that all flows are brought to
 * @returns years; undefined where one of the two is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.discounting` in `investment-sources.ts`.
 * @example yearsFromBase({ "flow-year": "2027", "present-year": "2025" }).value // "2"
 */
export const yearsFromBase = formula({
  id: "years-from-base",
  unit: "years",
  inputs: {
    "flow-year": "years",
    "present-year": "years",
  },
  body: (x) => minus(x["flow-year"], x["present-year"]),
  source: sources.discounting,
});

/**
 * What a flow of money of another year is worth in the base year.
 *
 * Formula: amount ÷ (1 + r)^years.
 *
 * @param flow-amount - money of that year, in real prices
 * @param discount-rate - real discount rate, above −1; below 0 makes later money worth more
 * @param years-from-base - whole years after the base year; 0 is not discounted
 * @returns money; undefined where the rate is unknown, or −1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.discounting` in `investment-sources.ts`.
 * @example presentValue({ "flow-amount": money("110", "KGS"), "discount-rate": "0.1", "years-from-base": "1" }).value // "100"
 */
export const presentValue = formula({
  id: "present-value",
  unit: "money",
  inputs: {
    "flow-amount": "money",
    "discount-rate": "ratio",
    "years-from-base": "years",
  },
  body: (x) => divide(x["flow-amount"], power(plus(num("1"), x["discount-rate"]), x["years-from-base"])),
  source: sources.discounting,
});

/**
 * Present value of what the public purse saves and of what society gains besides.
 *
 * Formula: fiscal savings + social benefits.
 *
 * @param present-fiscal-savings - present value of cash that the budget saves
 * @param present-social-benefits - present value of what is no cash of the budget, such as work and health not lost
 * @returns money; undefined where one of the two is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.discounting` in `investment-sources.ts`.
 * @example presentBenefits({ "present-fiscal-savings": money("60", "KGS"), "present-social-benefits": money("90", "KGS") }).value // "150"
 */
export const presentBenefits = formula({
  id: "present-benefits",
  unit: "money",
  inputs: {
    "present-fiscal-savings": "money",
    "present-social-benefits": "money",
  },
  body: (x) => plus(x["present-fiscal-savings"], x["present-social-benefits"]),
  source: sources.discounting,
});

/**
 * Net present value: what remains of the benefits once the costs are paid, both in the base year.
 *
 * Formula: present value of benefits − present value of costs.
 *
 * @param present-benefits - present value of the benefits that are counted
 * @param present-costs - present value of the costs
 * @returns money, below 0 where the costs are larger; undefined where one of the two is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.discounting` in `investment-sources.ts`.
 * @example npv({ "present-benefits": money("140", "KGS"), "present-costs": money("100", "KGS") }).value // "40"
 */
export const npv = formula({
  id: "npv",
  unit: "money",
  inputs: {
    "present-benefits": "money",
    "present-costs": "money",
  },
  body: (x) => minus(x["present-benefits"], x["present-costs"]),
  source: sources.discounting,
});

/**
 * Benefits for each unit of cost, both in the base year.
 *
 * Formula: present value of benefits ÷ present value of costs.
 *
 * @param present-benefits - present value of the benefits that are counted
 * @param present-costs - present value of the costs
 * @returns a ratio; undefined (`zero-denominator`) where there are no costs
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.womensAid` in `investment-sources.ts`.
 * @example benefitCostRatio({ "present-benefits": money("140", "KGS"), "present-costs": money("100", "KGS") }).value // "1.4"
 */
export const benefitCostRatio = formula({
  id: "benefit-cost-ratio",
  unit: "ratio",
  inputs: {
    "present-benefits": "money",
    "present-costs": "money",
  },
  body: (x) => ratio(x["present-benefits"], x["present-costs"]),
  source: sources.womensAid,
});

/**
 * Gain on each unit of cost: what benefits bring beyond the cost itself.
 *
 * Formula: net present value ÷ present value of costs; the benefit–cost ratio − 1.
 *
 * @param npv - net present value
 * @param present-costs - present value of the costs
 * @returns a ratio; undefined (`zero-denominator`) where there are no costs
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.discounting` in `investment-sources.ts`.
 * @example returnOnInvestment({ npv: money("40", "KGS"), "present-costs": money("100", "KGS") }).value // "0.4"
 */
export const returnOnInvestment = formula({
  id: "return-on-investment",
  unit: "ratio",
  inputs: {
    npv: "money",
    "present-costs": "money",
  },
  body: (x) => ratio(x.npv, x["present-costs"]),
  source: sources.discounting,
});

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

/**
 * What services against violence cost, set against what violence itself costs.
 *
 * Formula: requirement of services ÷ yearly cost of violence.
 *
 * @param requirement - what the services need in the year
 * @param violence-cost - what violence costs society in a year, from a study
 * @returns a ratio; undefined (`zero-denominator`) where the cost of violence is 0
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.eige` in `investment-sources.ts`.
 * @example serviceShareOfViolenceCost({ requirement: money("4", "EUR"), "violence-cost": money("1000", "EUR") }).value // "0.004"
 */
export const serviceShareOfViolenceCost = formula({
  id: "service-share-of-violence-cost",
  unit: "ratio",
  inputs: {
    requirement: "money",
    "violence-cost": "money",
  },
  body: (x) => ratio(x.requirement, x["violence-cost"]),
  source: sources.eige,
});
