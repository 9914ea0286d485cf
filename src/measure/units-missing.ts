import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units missing in a region; units in another region do not count against them.
 *
 * Formula: units needed − units available, not below 0; its twin is units-surplus.
 *
 * @param units-needed - units needed
 * @param units-available - units available
 * @returns units; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example unitsMissing({ "units-needed": "470", "units-available": "181" }).value // "289"
 */
export const unitsMissing = formula({
  id: "units-missing",
  unit: "places",
  inputs: {
    "units-needed": "places",
    "units-available": "places",
  },
  body: (x) => max(minus(x["units-needed"], x["units-available"]), num("0", "places")),
  source: sources.kellyDubois,
});
