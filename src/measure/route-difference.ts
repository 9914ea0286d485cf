import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * By how much the norm asks for more than demand does.
 *
 * Formula: units needed by the norm − units needed by demand; below 0 where demand asks for more.
 *
 * @param norm-units-needed - units needed by the norm
 * @param demand-units-needed - units needed by demand
 * @returns units, signed; undefined where either is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example routeDifference({ "norm-units-needed": "724", "demand-units-needed": "55" }).value // "669"
 */
export const routeDifference = formula({
  id: "route-difference",
  unit: "places",
  inputs: {
    "norm-units-needed": "places",
    "demand-units-needed": "places",
  },
  body: (x) => minus(x["norm-units-needed"], x["demand-units-needed"]),
  source: sources.contract,
});
