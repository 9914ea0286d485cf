import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { investmentSources as sources } from "./investment-sources.js";

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
