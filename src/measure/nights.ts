import { divide, num, orElse, pick, plus, relabel, times, where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Months that a service is open in the year.
 *
 * Formula: stated months, or 12 where none are stated.
 *
 * @param stated-months - months open as stated in the table, above 0 and at most 12
 * @returns months; never undefined
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example monthsOpen({ "stated-months": "6" }).value // "6"
 */
export const monthsOpen = formula({
  id: "months-open",
  unit: "months",
  inputs: {
    "stated-months": "months",
  },
  body: (x) => orElse(x["stated-months"], num("12", "months")),
  source: sources.contract,
});

/**
 * How many centres a row of the table stands for.
 *
 * Formula: stated count, or 1 where none is stated.
 *
 * @param stated-count - count as stated, above 0
 * @returns number of centres; never undefined
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example centresInRow({}).value // "1"
 */
export const centresInRow = formula({
  id: "centres-in-row",
  unit: "centres",
  inputs: {
    "stated-count": "centres",
  },
  body: (x) => orElse(x["stated-count"], num("1", "centres")),
  source: sources.contract,
});

/**
 * Place-nights that a service could offer in the year.
 *
 * Formula: capacity × days × months open ÷ 12.
 *
 * @param capacity - places of the service in its own unit, 0 or more
 * @param days - nights in the year that one place offers, 365 or 366
 * @param months-open - months open in the year, above 0 and at most 12
 * @returns place-nights; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example availableNights({ capacity: "4", days: "365", "months-open": "12" }).value // "1460"
 */
export const availableNights = formula({
  id: "available-nights",
  unit: "nights",
  inputs: {
    capacity: "places",
    days: "nights/places",
    "months-open": "months",
  },
  body: (x) => times(times(x.capacity, x.days), divide(x["months-open"], num("12", "months"))),
  source: sources.contract,
});

/**
 * Occupancy of a service: its own where stated, else the assumption.
 *
 * Formula: stated occupancy, or the assumed one.
 *
 * @param stated-occupancy - occupancy in the row of the centre
 * @param assumed-occupancy - occupancy assumed for the region or the whole
 * @returns a ratio, not clamped: 1.03 is 103 %; undefined where neither is given
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.occupancy` in `sources.ts`.
 * @example occupancy({ "stated-occupancy": null, "assumed-occupancy": "0.75" }).value // "0.75"
 */
export const occupancy = formula({
  id: "occupancy",
  unit: "ratio",
  inputs: {
    "stated-occupancy": "ratio",
    "assumed-occupancy": "ratio",
  },
  body: (x) => orElse(x["stated-occupancy"], x["assumed-occupancy"]),
  source: sources.occupancy,
});

/**
 * Place-nights of a service open all year: the base of steps, before months are applied.
 *
 * Formula: stated place-nights, or capacity × days × occupancy.
 *
 * @param stated-place-nights - occupied place-nights as counted, never prorated
 * @param capacity - places of the service in its own unit, 0 or more
 * @param days - nights in the year that one place offers, 365 or 366
 * @param occupancy - occupied ÷ available nights, 0 or more; may be above 1
 * @returns place-nights; undefined where they are not stated and capacity, days or occupancy is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example twelveMonthPlaceNights({ capacity: "10", days: "365", occupancy: "0.75" }).value // "2737.5"
 */
export const twelveMonthPlaceNights = formula({
  id: "twelve-month-place-nights",
  unit: "nights",
  inputs: {
    "stated-place-nights": "nights",
    capacity: "places",
    days: "nights/places",
    occupancy: "ratio",
  },
  body: (x) => orElse(x["stated-place-nights"], times(times(x.capacity, x.days), x.occupancy)),
  source: sources.contract,
});

/**
 * Part of the year that the nights of a service cover.
 *
 * Formula: 1 where place-nights are stated, else months open ÷ 12.
 *
 * @param stated-place-nights - occupied place-nights as counted
 * @param months-open - months open in the year, above 0 and at most 12
 * @returns a ratio; never undefined when months are known
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example nightMonthsShare({ "months-open": "6" }).value // "0.5"
 */
export const nightMonthsShare = formula({
  id: "night-months-share",
  unit: "ratio",
  inputs: {
    "stated-place-nights": "nights",
    "months-open": "months",
  },
  body: (x) => orElse(where(num("1"), x["stated-place-nights"]), divide(x["months-open"], num("12", "months"))),
  source: sources.contract,
});

/**
 * Occupied place-nights of a service in the year.
 *
 * Formula: nights of twelve months × part of the year open; stated nights are taken as they are.
 *
 * @param twelve-month-place-nights - place-nights of twelve months, or as stated
 * @param night-months-share - part of the year open, 1 for stated nights
 * @returns place-nights in the unit of the capacity; undefined where either input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example placeNights({ "twelve-month-place-nights": "2737.5", "night-months-share": "0.5" }).value // "1368.75"
 */
export const placeNights = formula({
  id: "place-nights",
  unit: "nights",
  inputs: {
    "twelve-month-place-nights": "nights",
    "night-months-share": "ratio",
  },
  body: (x) => times(x["twelve-month-place-nights"], x["night-months-share"]),
  source: sources.contract,
});

/**
 * Persons in one occupied place: a family place or a woman's bed holds a woman and her children, a bed one person.
 *
 * Formula: 1 + children per woman for `family_place` and `woman_bed`; 1 for `bed`.
 *
 * @param capacity-unit - `family_place`, `woman_bed` or `bed`
 * @param children-per-woman - mean number of children per sheltered woman
 * @returns persons per place; undefined for an unknown unit, or where children are needed and unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example personsPerPlace({ "capacity-unit": "family_place", "children-per-woman": "1.5" }).value // "2.5"
 */
export const personsPerPlace = formula({
  id: "persons-per-place",
  unit: "person-nights/nights",
  inputs: {
    "capacity-unit": "text",
    "children-per-woman": "ratio",
  },
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
 * Formula: stated person-nights, or place-nights of twelve months × persons per place.
 *
 * @param stated-person-nights - person-nights as counted, never prorated
 * @param twelve-month-place-nights - place-nights of twelve months, or as stated
 * @param persons-per-place - persons in one occupied place
 * @returns person-nights; undefined where neither stated nor computable
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example twelveMonthPersonNights({ "twelve-month-place-nights": "100", "persons-per-place": "2.5" }).value //
 * "250"
 */
export const twelveMonthPersonNights = formula({
  id: "twelve-month-person-nights",
  unit: "person-nights",
  inputs: {
    "stated-person-nights": "person-nights",
    "twelve-month-place-nights": "nights",
    "persons-per-place": "person-nights/nights",
  },
  body: (x) => orElse(x["stated-person-nights"], times(x["twelve-month-place-nights"], x["persons-per-place"])),
  source: sources.contract,
});

/**
 * Part of the year that the person-nights of a service cover.
 *
 * Formula: 1 where person-nights are stated, else the part that its place-nights cover.
 *
 * @param stated-person-nights - person-nights as counted
 * @param night-months-share - part of the year that the place-nights cover
 * @returns a ratio
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example personNightMonthsShare({ "night-months-share": "0.5" }).value // "0.5"
 */
export const personNightMonthsShare = formula({
  id: "person-night-months-share",
  unit: "ratio",
  inputs: {
    "stated-person-nights": "person-nights",
    "night-months-share": "ratio",
  },
  body: (x) => orElse(where(num("1"), x["stated-person-nights"]), x["night-months-share"]),
  source: sources.contract,
});

/**
 * Person-nights of a service in the year, women and children.
 *
 * Formula: person-nights of twelve months × part of the year open; stated ones are taken as they are.
 *
 * @param twelve-month-person-nights - person-nights of twelve months, or as stated
 * @param person-night-months-share - part of the year open, 1 for stated ones
 * @returns person-nights; undefined where either input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example personNights({ "twelve-month-person-nights": "250", "person-night-months-share": "0.5" }).value //
 * "125"
 */
export const personNights = formula({
  id: "person-nights",
  unit: "person-nights",
  inputs: {
    "twelve-month-person-nights": "person-nights",
    "person-night-months-share": "ratio",
  },
  body: (x) => times(x["twelve-month-person-nights"], x["person-night-months-share"]),
  source: sources.contract,
});
