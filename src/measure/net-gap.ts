import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Net gap of a set, surplus included: never a headline, since surplus pays for no other centre.
 *
 * Formula: requirement − secured funding, signed.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param secured-funding - money of the set
 * @returns money, negative where there is more than needed; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example netGap({ requirement: money("300", "KGS"), "secured-funding": money("240", "KGS") }).value // "60"
 */
export const netGap = formula({
  id: "net-gap",
  unit: "money",
  inputs: {
    requirement: "money",
    "secured-funding": "money",
  },
  body: (x) => minus(x.requirement, x["secured-funding"]),
  source: sources.contract,
});
