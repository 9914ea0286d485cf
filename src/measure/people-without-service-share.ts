import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Share of people who live in regions without the service.
 *
 * Formula: people in regions without the service ÷ population of all regions.
 *
 * @param people-without-service - people in regions without the service
 * @param population - inhabitants or women of all regions, above 0
 * @returns a share from 0 to 1; undefined where either is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example peopleWithoutServiceShare({ "people-without-service": "250000", population: "1000000" }).value // "0.25"
 */
export const peopleWithoutServiceShare = formula({
  id: "people-without-service-share",
  unit: "ratio",
  inputs: {
    "people-without-service": "people",
    population: "people",
  },
  body: (x) => ratio(x["people-without-service"], x.population),
  source: sources.contract,
});
