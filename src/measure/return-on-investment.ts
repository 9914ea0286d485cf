import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { investmentSources as sources } from "./investment-sources.js";

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
