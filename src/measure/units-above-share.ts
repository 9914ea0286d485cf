import { max, minus, num, ratio, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units of a region above those it would have if all regions had the same density.
 *
 * Formula: units available − units of the country × population ÷ population of the country, not below 0.
 *
 * @param units-available - units available in the region
 * @param country-units - units available in the country
 * @param population - inhabitants or women of the region
 * @param country-population - inhabitants or women of all regions, above 0
 * @returns units; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.spread` in `sources.ts`.
 * @example unitsAboveShare({ "units-available": "30", "country-units": "40", population: "500", "country-population":
 * "1000" }).value // "10"
 */
export const unitsAboveShare = formula({
  id: "units-above-share",
  unit: "places",
  inputs: {
    "units-available": "places",
    "country-units": "places",
    population: "people",
    "country-population": "people",
  },
  body: (x) =>
    max(
      minus(x["units-available"], times(x["country-units"], ratio(x.population, x["country-population"]))),
      num("0", "places"),
    ),
  source: sources.spread,
});
