import { compare, num, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * People of a region that has no service of the kind that a norm counts.
 *
 * Formula: the population where no centre offers it, else 0.
 *
 * @param service-centres - centres in the region that offer the service
 * @param population - inhabitants or women, as the norm says
 * @returns people; undefined where the centres are unknown, or the population where there is no service
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example peopleWithoutService({ "service-centres": "0", population: "250000" }).value // "250000"
 */
export const peopleWithoutService = formula({
  id: "people-without-service",
  unit: "people",
  inputs: {
    "service-centres": "centres",
    population: "people",
  },
  body: (x) => when(compare(x["service-centres"], "=", num("0", "centres")), x.population, num("0", "people")),
  source: sources.kellyDubois,
});
