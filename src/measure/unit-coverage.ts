import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Part of the need that the available units cover; may be above 1.
 *
 * Formula: units available ÷ units needed before rounding.
 *
 * @param units-available - units available
 * @param units-needed-raw - units needed, unrounded
 * @returns a ratio, never clamped; undefined where either is or nothing is needed
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example unitCoverage({ "units-available": "181", "units-needed-raw": "470" }).value //
 * "0.3851063829787234042553191489361702"
 */
export const unitCoverage = formula({
  id: "unit-coverage",
  unit: "ratio",
  inputs: {
    "units-available": "places",
    "units-needed-raw": "places",
  },
  body: (x) => ratio(x["units-available"], x["units-needed-raw"]),
  source: sources.kellyDubois,
});
