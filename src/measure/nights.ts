import { divide, num, orElse, pick, plus, relabel, times, where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Months that a service is open in the year.
 *
 * @returns months; never undefined
 * @example monthsOpen({ "stated-months": "6" }).value // "6"
 */
export const monthsOpen = formula({
  id: "months-open",
  unit: "months",
  inputs: take("stated-months"),
  body: (x) => orElse(x["stated-months"], num("12", "months")),
  source: sources.contract,
});

/**
 * How many centres a row of the table stands for.
 *
 * @returns number of centres; never undefined
 * @example centresInRow({}).value // "1"
 */
export const centresInRow = formula({
  id: "centres-in-row",
  unit: "centres",
  inputs: take("stated-count"),
  body: (x) => orElse(x["stated-count"], num("1", "centres")),
  source: sources.contract,
});

/**
 * Place-nights that a service could offer in the year.
 *
 * @example availableNights({ capacity: "4", days: "365", "months-open": "12" }).value // "1460"
 */
export const availableNights = formula({
  id: "available-nights",
  unit: "nights",
  inputs: take("capacity", "days", "months-open"),
  body: (x) => times(times(x.capacity, x.days), divide(x["months-open"], num("12", "months"))),
  source: sources.contract,
});

/**
 * Occupancy of a service: its own where stated, else the assumption.
 *
 * @returns a ratio, not clamped: 1.03 is 103 %; undefined where neither is given
 * @example occupancy({ "stated-occupancy": null, "assumed-occupancy": "0.75" }).value // "0.75"
 */
export const occupancy = formula({
  id: "occupancy",
  unit: "ratio",
  inputs: take("stated-occupancy", "assumed-occupancy"),
  body: (x) => orElse(x["stated-occupancy"], x["assumed-occupancy"]),
  source: sources.occupancy,
});

/**
 * Place-nights of a service open all year: the base of steps, before months are applied.
 *
 * @returns place-nights; undefined where they are not stated and capacity, days or occupancy is unknown
 * @example twelveMonthPlaceNights({ capacity: "10", days: "365", occupancy: "0.75" }).value // "2737.5"
 */
export const twelveMonthPlaceNights = formula({
  id: "twelve-month-place-nights",
  unit: "nights",
  inputs: take("stated-place-nights", "capacity", "days", "occupancy"),
  body: (x) => orElse(x["stated-place-nights"], times(times(x.capacity, x.days), x.occupancy)),
  source: sources.contract,
});

/**
 * Part of the year that the nights of a service cover.
 *
 * @returns a ratio; never undefined when months are known
 * @example nightMonthsShare({ "months-open": "6" }).value // "0.5"
 */
export const nightMonthsShare = formula({
  id: "night-months-share",
  unit: "ratio",
  inputs: take("stated-place-nights", "months-open"),
  body: (x) => orElse(where(num("1"), x["stated-place-nights"]), divide(x["months-open"], num("12", "months"))),
  source: sources.contract,
});

/**
 * Occupied place-nights of a service in the year.
 *
 * @returns place-nights in the unit of the capacity
 * @example placeNights({ "twelve-month-place-nights": "2737.5", "night-months-share": "0.5" }).value // "1368.75"
 */
export const placeNights = formula({
  id: "place-nights",
  unit: "nights",
  inputs: take("twelve-month-place-nights", "night-months-share"),
  body: (x) => times(x["twelve-month-place-nights"], x["night-months-share"]),
  source: sources.contract,
});

/**
 * Persons in one occupied place: a family place or a woman's bed holds a woman and her children, a bed one person.
 *
 * @returns persons per place; undefined for an unknown unit, or where children are needed and unknown
 * @example personsPerPlace({ "capacity-unit": "family_place", "children-per-woman": "1.5" }).value // "2.5"
 */
export const personsPerPlace = formula({
  id: "persons-per-place",
  unit: "person-nights/nights",
  inputs: take("capacity-unit", "children-per-woman"),
  body: (x) =>
    relabel(
      pick(x["capacity-unit"], {
        family_place: plus(num("1"), x["children-per-woman"]),
        woman_bed: plus(num("1"), x["children-per-woman"]),
        bed: num("1"),
      }),
      "person-nights/nights",
    ),
  source: sources.kellyDubois,
});

/**
 * Person-nights of a service open all year: the base of steps, before months are applied.
 *
 * @returns person-nights; undefined where neither stated nor computable
 * @example twelveMonthPersonNights({ "twelve-month-place-nights": "100", "persons-per-place": "2.5" }).value // "250"
 */
export const twelveMonthPersonNights = formula({
  id: "twelve-month-person-nights",
  unit: "person-nights",
  inputs: take("stated-person-nights", "twelve-month-place-nights", "persons-per-place"),
  body: (x) => orElse(x["stated-person-nights"], times(x["twelve-month-place-nights"], x["persons-per-place"])),
  source: sources.contract,
});

/**
 * Part of the year that the person-nights of a service cover.
 *
 * @example personNightMonthsShare({ "night-months-share": "0.5" }).value // "0.5"
 */
export const personNightMonthsShare = formula({
  id: "person-night-months-share",
  unit: "ratio",
  inputs: take("stated-person-nights", "night-months-share"),
  body: (x) => orElse(where(num("1"), x["stated-person-nights"]), x["night-months-share"]),
  source: sources.contract,
});

/**
 * Person-nights of a service in the year, women and children.
 *
 * @example personNights({ "twelve-month-person-nights": "250", "person-night-months-share": "0.5" }).value // "125"
 */
export const personNights = formula({
  id: "person-nights",
  unit: "person-nights",
  inputs: take("twelve-month-person-nights", "person-night-months-share"),
  body: (x) => times(x["twelve-month-person-nights"], x["person-night-months-share"]),
  source: sources.contract,
});
