import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What one side of a shared financing must pay of what a centre needs.
 *
 * Formula: requirement × share of that side.
 *
 * @param co-funding-share - share that the law or the contract lays on that side
 * @param requirement - what the service or centre needs by standard in the year
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.coFunding` in `sources.ts`.
 * @example coFundingDue({ "co-funding-share": "0.7", requirement: money("1000", "BAM") }).value // "700"
 */
export const coFundingDue = formula({
  id: "co-funding-due",
  unit: "money",
  inputs: {
    "co-funding-share": "ratio",
    requirement: "money",
  },
  body: (x) => times(x.requirement, x["co-funding-share"]),
  source: sources.coFunding,
});
