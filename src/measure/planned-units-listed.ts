import { ceil, max, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units planned for a year whose coverage is listed.
 *
 * Formula: coverage of the year × units needed of the year, rounded up; never fewer than there are.
 *
 * @param units-available - units of the year
 * @param units-needed-raw - unrounded need of the year
 * @param planned-coverage - coverage that the plan lists for the year
 * @returns units; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example plannedUnitsListed({ "units-available": "20", "units-needed-raw": "101", "planned-coverage": "0.4" }).value // "41"
 */
export const plannedUnitsListed = formula({
  id: "planned-units-listed",
  unit: "places",
  inputs: {
    "units-available": "places",
    "units-needed-raw": "places",
    "planned-coverage": "ratio",
  },
  body: (x) => max(x["units-available"], ceil(times(x["units-needed-raw"], x["planned-coverage"]))),
  source: sources.plan,
});
