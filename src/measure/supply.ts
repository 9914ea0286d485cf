import {
  ceil,
  compare,
  divide,
  is,
  max,
  minus,
  num,
  pick,
  plus,
  ratio,
  relabel,
  round,
  times,
  when,
  where,
} from "../formula/expression.js";
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

/**
 * Whole places or centres that a population needs.
 *
 * Formula: units needed, rounded as the norm or the analysis says: places half up, as publications do, and centres up,
 * unless it says otherwise.
 *
 * @param rounding - `half-up`, `always-up` or `none`
 * @param units-needed-raw - units needed, unrounded
 * @returns whole units, or the need as it is for `none`; undefined where the raw need is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.schwaben` in `sources.ts`.
 * @example unitsNeeded({ rounding: "half-up", "units-needed-raw": "253.2589" }).value // "253"
 */
export const unitsNeeded = formula({
  id: "units-needed",
  unit: "places",
  inputs: {
    rounding: "text",
    "units-needed-raw": "places",
  },
  body: (x) =>
    pick(x.rounding, {
      "half-up": round(x["units-needed-raw"], 0),
      "always-up": ceil(x["units-needed-raw"]),
      none: x["units-needed-raw"],
    }),
  source: sources.schwaben,
});

/**
 * Capacity of a service in the unit of a supply standard.
 *
 * Formula: a bed is not a family place: a family place or a woman's bed is 1 + children per woman beds; a norm of
 * centres counts the centres.
 *
 * @param counts - what the norm counts: `family_place`, `bed` or `centre`
 * @param capacity-unit - `family_place`, `woman_bed` or `bed`
 * @param capacity - places of the service in its own unit, 0 or more
 * @param children-per-woman - mean number of children per sheltered woman
 * @param centres-in-row - centres that the row stands for
 * @returns units of the norm, unrounded; undefined where capacity, its unit or the children needed are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example normUnits({ counts: "family_place", "capacity-unit": "bed", capacity: "20", "children-per-woman": "1.5"
 * }).value // "8"
 */
export const normUnits = formula({
  id: "norm-units",
  unit: "places",
  inputs: {
    counts: "text",
    "capacity-unit": "text",
    capacity: "places",
    "children-per-woman": "ratio",
    "centres-in-row": "centres",
  },
  body: (x) => {
    const one = num("1");
    const family = plus(one, x["children-per-woman"]);
    return pick(x.counts, {
      // The capacity stands first: where both are blank, it is what is missing.
      family_place: divide(x.capacity, pick(x["capacity-unit"], { family_place: one, woman_bed: one, bed: family })),
      bed: times(x.capacity, pick(x["capacity-unit"], { family_place: family, woman_bed: family, bed: one })),
      centre: relabel(x["centres-in-row"], "places"),
    });
  },
  source: sources.kellyDubois,
});

/**
 * Units missing in a region; units in another region do not count against them.
 *
 * Formula: units needed − units available, not below 0; its twin is units-surplus.
 *
 * @param units-needed - units needed
 * @param units-available - units available
 * @returns units; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example unitsMissing({ "units-needed": "470", "units-available": "181" }).value // "289"
 */
export const unitsMissing = formula({
  id: "units-missing",
  unit: "places",
  inputs: {
    "units-needed": "places",
    "units-available": "places",
  },
  body: (x) => max(minus(x["units-needed"], x["units-available"]), num("0", "places")),
  source: sources.kellyDubois,
});

/**
 * Units above the need of a region; its twin is units-missing.
 *
 * Formula: units available − units needed, not below 0.
 *
 * @param units-needed - units needed
 * @param units-available - units available
 * @returns units; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example unitsSurplus({ "units-needed": "5", "units-available": "8" }).value // "3"
 */
export const unitsSurplus = formula({
  id: "units-surplus",
  unit: "places",
  inputs: {
    "units-needed": "places",
    "units-available": "places",
  },
  body: (x) => max(minus(x["units-available"], x["units-needed"]), num("0", "places")),
  source: sources.kellyDubois,
});

/**
 * Need of a region before rounding, only where its supply is known: so that coverage counts the same regions on
 * both sides.
 *
 * Formula: units needed before rounding, where units available are known.
 *
 * @param units-needed-raw - units needed, unrounded
 * @param units-available - units available
 * @returns units; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example knownNeed({ "units-needed-raw": "10.4", "units-available": null }).value // null
 */
export const knownNeed = formula({
  id: "known-need",
  unit: "places",
  inputs: {
    "units-needed-raw": "places",
    "units-available": "places",
  },
  body: (x) => where(x["units-needed-raw"], x["units-available"]),
  source: sources.contract,
});

/**
 * Part of the need that the available units cover; may be above 1.
 *
 * Formula: units available ÷ units needed before rounding.
 *
 * @param units-available - units available
 * @param units-needed-raw - units needed, unrounded
 * @returns a ratio, never clamped; undefined where either is or nothing is needed
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example unitCoverage({ "units-available": "181", "units-needed-raw": "470" }).value //
 * "0.3851063829787234042553191489361702"
 */
export const unitCoverage = formula({
  id: "unit-coverage",
  unit: "ratio",
  inputs: {
    "units-available": "places",
    "units-needed-raw": "places",
  },
  body: (x) => ratio(x["units-available"], x["units-needed-raw"]),
  source: sources.kellyDubois,
});

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

/**
 * How unevenly units are spread over regions: the share that would have to stand elsewhere for every region to have the
 * same density.
 *
 * Formula: units above an equal share, over all regions ÷ units available. It is half the population-weighted mean
 * absolute deviation of density, relative to that of the country. The weighted coefficient of variation is a square
 * root, so no fraction: it would differ between a sheet, a database and here.
 *
 * @param units-above-share - units of all regions above an equal share
 * @param units-available - units available in the country
 * @returns a share from 0 (even) to below 1; undefined where either is unknown or nothing is available
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.spread` in `sources.ts`.
 * @example misplacedShare({ "units-above-share": "10", "units-available": "40" }).value // "0.25"
 */
export const misplacedShare = formula({
  id: "misplaced-share",
  unit: "ratio",
  inputs: {
    "units-above-share": "places",
    "units-available": "places",
  },
  body: (x) => ratio(x["units-above-share"], x["units-available"]),
  source: sources.spread,
});

/**
 * Whether a region has no service of the kind that a norm counts.
 *
 * Formula: 1 where no centre offers it, else 0.
 *
 * @param service-centres - centres in the region that offer the service
 * @returns 0 or 1; undefined where the centres are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example withoutService({ "service-centres": "0" }).value // "1"
 */
export const withoutService = formula({
  id: "without-service",
  unit: "regions",
  inputs: {
    "service-centres": "centres",
  },
  body: (x) => when(compare(x["service-centres"], "=", num("0", "centres")), num("1", "regions"), num("0", "regions")),
  source: sources.kellyDubois,
});

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
