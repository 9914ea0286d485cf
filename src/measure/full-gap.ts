import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Full gap: the hard gap of the existing centres and the requirement of the missing places.
 *
 * Formula: hard gap + expansion requirement; unallocated money does not reduce it.
 *
 * @param hard-gap - hard gap of the existing centres
 * @param expansion-requirement - requirement of the missing places
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example fullGap({ "hard-gap": money("90", "KGS"), "expansion-requirement": money("300", "KGS") }).value //
 * "390"
 */
export const fullGap = formula({
  id: "full-gap",
  unit: "money",
  inputs: {
    "hard-gap": "money",
    "expansion-requirement": "money",
  },
  body: (x) => plus(x["hard-gap"], x["expansion-requirement"]),
  source: sources.contract,
});
