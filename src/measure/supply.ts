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
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Places or centres that a population needs by a norm, unrounded.
 *
 * @example unitsNeededRaw({ population: "1899442", "people-per-unit": "10000" }).value // "189.9442"
 */
export const unitsNeededRaw = formula({
  id: "units-needed-raw",
  unit: "places",
  inputs: take("population", "people-per-unit"),
  body: (x) => divide(x.population, x["people-per-unit"]),
  source: sources.kellyDubois,
});

/**
 * Places or centres that a norm asks for, unrounded, whatever it goes by.
 *
 * @example normNeed({ "norm-base": "women", population: "3662056", "people-per-unit": "200000" }).value // "18.31028"
 */
export const normNeed = formula({
  id: "norm-need",
  unit: "places",
  inputs: take("norm-base", "population", "people-per-unit"),
  body: (x) =>
    when(
      is(x["norm-base"], "country"),
      num("1", "places"),
      when(is(x["norm-base"], "region"), num("1", "places"), divide(x.population, x["people-per-unit"])),
    ),
  source: sources.kellyDubois,
});

/**
 * Whole places or centres that a population needs. Places are rounded half up, as publications do, and centres up,
 * unless the norm or the analysis says otherwise.
 *
 * @returns whole units, or the need as it is for `none`
 * @example unitsNeeded({ rounding: "half-up", "units-needed-raw": "253.2589" }).value // "253"
 */
export const unitsNeeded = formula({
  id: "units-needed",
  unit: "places",
  inputs: take("rounding", "units-needed-raw"),
  body: (x) =>
    pick(x.rounding, {
      "half-up": round(x["units-needed-raw"], 0),
      "always-up": ceil(x["units-needed-raw"]),
      none: x["units-needed-raw"],
    }),
  source: sources.schwaben,
});

/**
 * Capacity of a service in the unit of a supply standard. A bed is not a family place: a family place or a woman's bed
 * is 1 + children per woman beds.
 *
 * @returns units of the norm, unrounded
 * @example normUnits({ counts: "family_place", "capacity-unit": "bed", capacity: "20", "children-per-woman": "1.5"
 * }).value // "8"
 */
export const normUnits = formula({
  id: "norm-units",
  unit: "places",
  inputs: take("counts", "capacity-unit", "capacity", "children-per-woman", "centres-in-row"),
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
 * Units of a service that are open through the year: those of a service that is open for some months count for these.
 * A service that opens in the year counts whole, as it will from then on.
 *
 * @example unitsOpen({ opens: "before", "norm-units": "50", "months-open": "6" }).value // "25"
 */
export const unitsOpen = formula({
  id: "units-open",
  unit: "places",
  inputs: take("opens", "norm-units", "months-open"),
  body: (x) =>
    pick(x.opens, {
      // The units stand first: where both are blank, they are what is missing.
      before: times(x["norm-units"], divide(x["months-open"], num("12", "months"))),
      "in-year": x["norm-units"],
    }),
  source: sources.kellyDubois,
});

/**
 * Units missing in a region; units in another region do not count against them. Its twin is units-surplus.
 *
 * @example unitsMissing({ "units-needed": "470", "units-available": "181" }).value // "289"
 */
export const unitsMissing = formula({
  id: "units-missing",
  unit: "places",
  inputs: take("units-needed", "units-available"),
  body: (x) => max(minus(x["units-needed"], x["units-available"]), num("0", "places")),
  source: sources.kellyDubois,
});

/**
 * Units above the need of a region; its twin is units-missing.
 *
 * @example unitsSurplus({ "units-needed": "5", "units-available": "8" }).value // "3"
 */
export const unitsSurplus = formula({
  id: "units-surplus",
  unit: "places",
  inputs: take("units-needed", "units-available"),
  body: (x) => max(minus(x["units-available"], x["units-needed"]), num("0", "places")),
  source: sources.kellyDubois,
});

/**
 * Need of a region before rounding, only where its supply is known: so that coverage counts the same regions on both
 * sides.
 *
 * @example knownNeed({ "units-needed-raw": "10.4", "units-available": null }).value // null
 */
export const knownNeed = formula({
  id: "known-need",
  unit: "places",
  inputs: take("units-needed-raw", "units-available"),
  body: (x) => where(x["units-needed-raw"], x["units-available"]),
  source: sources.contract,
});

/**
 * Part of the need that the available units cover; may be above 1.
 *
 * @returns a ratio, never clamped; undefined where nothing is needed
 * @example unitCoverage({ "units-available": "181", "units-needed-raw": "470" }).value //
 * "0.3851063829787234042553191489361702"
 */
export const unitCoverage = formula({
  id: "unit-coverage",
  unit: "ratio",
  inputs: take("units-available", "units-needed-raw"),
  body: (x) => ratio(x["units-available"], x["units-needed-raw"]),
  source: sources.kellyDubois,
});

/**
 * Density of places or centres: units for every 10,000 people.
 *
 * @returns units for 10,000 people
 * @example unitsPer10000({ "units-available": "464", population: "30200000" }).value //
 * "0.1536423841059602649006622516556291"
 */
export const unitsPer10000 = formula({
  id: "units-per-10000",
  unit: "places",
  inputs: take("units-available", "population"),
  body: (x) => times(ratio(x["units-available"], x.population), num("10000", "people")),
  source: sources.istat,
});

/**
 * Units of a region above those it would have if all regions had the same density.
 *
 * @example unitsAboveShare({ "units-available": "30", "country-units": "40", population: "500", "country-population":
 * "1000" }).value // "10"
 */
export const unitsAboveShare = formula({
  id: "units-above-share",
  unit: "places",
  inputs: take("units-available", "country-units", "population", "country-population"),
  body: (x) =>
    max(
      minus(x["units-available"], times(x["country-units"], ratio(x.population, x["country-population"]))),
      num("0", "places"),
    ),
  source: sources.spread,
});

/**
 * How unevenly units are spread over regions: the share that would have to stand elsewhere for every region to have the
 * same density. It is half the population-weighted mean absolute deviation of density, relative to that of the country.
 * The weighted coefficient of variation is a square root, so no fraction: it would differ between a sheet, a database
 * and here.
 *
 * @returns a share from 0 (even) to below 1; undefined where nothing is available
 * @example misplacedShare({ "units-above-share": "10", "units-available": "40" }).value // "0.25"
 */
export const misplacedShare = formula({
  id: "misplaced-share",
  unit: "ratio",
  inputs: take("units-above-share", "units-available"),
  body: (x) => ratio(x["units-above-share"], x["units-available"]),
  source: sources.spread,
});

/**
 * Whether a region has no service of the kind that a norm counts.
 *
 * @returns 0 or 1
 * @example withoutService({ "service-centres": "0" }).value // "1"
 */
export const withoutService = formula({
  id: "without-service",
  unit: "regions",
  inputs: take("service-centres"),
  body: (x) => when(compare(x["service-centres"], "=", num("0", "centres")), num("1", "regions"), num("0", "regions")),
  source: sources.kellyDubois,
});

/**
 * People of a region that has no service of the kind that a norm counts.
 *
 * @returns people; undefined where the centres are unknown, or the population where there is no service
 * @example peopleWithoutService({ "service-centres": "0", population: "250000" }).value // "250000"
 */
export const peopleWithoutService = formula({
  id: "people-without-service",
  unit: "people",
  inputs: take("service-centres", "population"),
  body: (x) => when(compare(x["service-centres"], "=", num("0", "centres")), x.population, num("0", "people")),
  source: sources.kellyDubois,
});

/**
 * Share of the people of all regions who live in regions without the service.
 *
 * @returns a share from 0 to 1
 * @example peopleWithoutServiceShare({ "people-without-service": "250000", population: "1000000" }).value // "0.25"
 */
export const peopleWithoutServiceShare = formula({
  id: "people-without-service-share",
  unit: "ratio",
  inputs: take("people-without-service", "population"),
  body: (x) => ratio(x["people-without-service"], x.population),
  source: sources.contract,
});
