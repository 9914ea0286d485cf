import { divide } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Places or centres that a population needs by a norm, unrounded.
 *
 * Formula: population ÷ people for one unit.
 *
 * @param population - inhabitants or women, as the norm says, above 0
 * @param people-per-unit - people for one unit of the norm, above 0
 * @returns units; undefined where the population is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example unitsNeededRaw({ population: "1899442", "people-per-unit": "10000" }).value // "189.9442"
 */
export const unitsNeededRaw = formula({
  id: "units-needed-raw",
  unit: "places",
  inputs: {
    population: "people",
    "people-per-unit": "people/places",
  },
  body: (x) => divide(x.population, x["people-per-unit"]),
  source: sources.kellyDubois,
});
