import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { investmentSources as sources } from "./investment-sources.js";

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
