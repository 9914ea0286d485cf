import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What a service needs in the year even when its places are empty.
 *
 * Formula: requirement − the part of it that varies with nights.
 *
 * @param requirement - what the service needs by standard in the year
 * @param varying-cost - part of the requirement that varies with nights, with its overhead and contingency
 * @returns money; undefined where a part is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example standingCost({ requirement: money("115.5", "KGS"), "varying-cost": money("23.1", "KGS") }).value // "92.4"
 */
export const standingCost = formula({
  id: "standing-cost",
  unit: "money",
  inputs: {
    requirement: "money",
    "varying-cost": "money",
  },
  body: (x) => minus(x.requirement, x["varying-cost"]),
  source: sources.contract,
});
