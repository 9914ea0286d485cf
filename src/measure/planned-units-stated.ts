import { max } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units planned for a year and region that are listed themselves.
 *
 * Formula: units as listed; never fewer than there are.
 *
 * @param units-available - units of the year
 * @param stated-units - units that the plan lists for the region and year
 * @returns units; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example plannedUnitsStated({ "units-available": "20", "stated-units": "32" }).value // "32"
 */
export const plannedUnitsStated = formula({
  id: "planned-units-stated",
  unit: "places",
  inputs: {
    "units-available": "places",
    "stated-units": "places",
  },
  body: (x) => max(x["units-available"], x["stated-units"]),
  source: sources.plan,
});
