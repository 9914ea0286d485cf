import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Requirement of the existing centres and of the places that are missing, side by side.
 *
 * Formula: requirement + expansion requirement.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param expansion-requirement - requirement of the missing places
 * @returns money; undefined where a part is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example fullRequirement({ requirement: money("100", "KGS"), "expansion-requirement": money("300", "KGS")
 * }).value // "400"
 */
export const fullRequirement = formula({
  id: "full-requirement",
  unit: "money",
  inputs: {
    requirement: "money",
    "expansion-requirement": "money",
  },
  body: (x) => plus(x.requirement, x["expansion-requirement"]),
  source: sources.contract,
});
