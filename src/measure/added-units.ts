import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units that the plan has added by a year beside those that centres have.
 *
 * Formula: units planned − units available of the year.
 *
 * @param planned-units - units planned for the year
 * @param units-available - units of the year
 * @returns units; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example addedUnits({ "planned-units": "35", "units-available": "20" }).value // "15"
 */
export const addedUnits = formula({
  id: "added-units",
  unit: "places",
  inputs: {
    "planned-units": "places",
    "units-available": "places",
  },
  body: (x) => minus(x["planned-units"], x["units-available"]),
  source: sources.plan,
});
