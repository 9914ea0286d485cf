import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units above the need of a region; its twin is units-missing.
 *
 * Formula: units available − units needed, not below 0.
 *
 * @param units-needed - units needed
 * @param units-available - units available
 * @returns units; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example unitsSurplus({ "units-needed": "5", "units-available": "8" }).value // "3"
 */
export const unitsSurplus = formula({
  id: "units-surplus",
  unit: "places",
  inputs: {
    "units-needed": "places",
    "units-available": "places",
  },
  body: (x) => max(minus(x["units-available"], x["units-needed"]), num("0", "places")),
  source: sources.kellyDubois,
});
