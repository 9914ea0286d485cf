import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Economic cost of a service: its requirement with the yearly worth of its capital.
 *
 * Formula: requirement + annualised capital; cash outlays on capital are never added to it.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param capital-annualised - equivalent annual cost of its capital
 * @returns money; undefined where a part is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example economicCost({ requirement: money("115.5", "KGS"), "capital-annualised": money("4.5", "KGS") }).value
 * // "120"
 */
export const economicCost = formula({
  id: "economic-cost",
  unit: "money",
  inputs: {
    requirement: "money",
    "capital-annualised": "money",
  },
  body: (x) => plus(x.requirement, x["capital-annualised"]),
  source: sources.contract,
});
