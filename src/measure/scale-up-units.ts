import { divide, num, plus, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Unit-years that the plan adds in a year: units opened earlier for the whole year, new ones for their months.
 *
 * Formula: units added by the year before + new units × months open in their first year ÷ 12.
 *
 * @param added-before - units that the plan had added by the year before
 * @param new-units - units that open in the year
 * @param first-year-months - months that a new unit is open in its first year
 * @returns units; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example scaleUpUnits({ "added-before": "4", "new-units": "15", "first-year-months": "6" }).value // "11.5"
 */
export const scaleUpUnits = formula({
  id: "scale-up-units",
  unit: "places",
  inputs: {
    "added-before": "places",
    "new-units": "places",
    "first-year-months": "months",
  },
  body: (x) => plus(x["added-before"], times(x["new-units"], divide(x["first-year-months"], num("12", "months")))),
  source: sources.plan,
});
