import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { investmentSources as sources } from "./investment-sources.js";

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
