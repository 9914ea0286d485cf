import { num, ratio, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Density of places or centres: units for every 10,000 people.
 *
 * Formula: units available ÷ population × 10,000.
 *
 * @param units-available - units available
 * @param population - inhabitants or women, as the norm says, above 0
 * @returns units for 10,000 people; undefined where either is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.istat` in `sources.ts`.
 * @example unitsPer10000({ "units-available": "464", population: "30200000" }).value //
 * "0.1536423841059602649006622516556291"
 */
export const unitsPer10000 = formula({
  id: "units-per-10000",
  unit: "places",
  inputs: {
    "units-available": "places",
    population: "people",
  },
  body: (x) => times(ratio(x["units-available"], x.population), num("10000", "people")),
  source: sources.istat,
});
