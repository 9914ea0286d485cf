import { divide, is, num, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Places or centres that a norm asks for, unrounded, whatever it goes by.
 *
 * Formula: one where the norm asks for one in the country; else population ÷ people for one unit.
 *
 * @param norm-base - whom the norm counts: `inhabitants`, `women` or `country`
 * @param population - inhabitants or women, as the norm says, above 0
 * @param people-per-unit - people for one unit of the norm, above 0
 * @returns units; undefined where the population is unknown and needed
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example normNeed({ "norm-base": "women", population: "3662056", "people-per-unit": "200000" }).value // "18.31028"
 */
export const normNeed = formula({
  id: "norm-need",
  unit: "places",
  inputs: {
    "norm-base": "text",
    population: "people",
    "people-per-unit": "people/places",
  },
  body: (x) => when(is(x["norm-base"], "country"), num("1", "places"), divide(x.population, x["people-per-unit"])),
  source: sources.kellyDubois,
});
