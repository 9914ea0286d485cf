import { where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Need of a region before rounding, only where its supply is known: so that coverage counts the same regions on
 * both sides.
 *
 * Formula: units needed before rounding, where units available are known.
 *
 * @param units-needed-raw - units needed, unrounded
 * @param units-available - units available
 * @returns units; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example knownNeed({ "units-needed-raw": "10.4", "units-available": null }).value // null
 */
export const knownNeed = formula({
  id: "known-need",
  unit: "places",
  inputs: {
    "units-needed-raw": "places",
    "units-available": "places",
  },
  body: (x) => where(x["units-needed-raw"], x["units-available"]),
  source: sources.contract,
});
