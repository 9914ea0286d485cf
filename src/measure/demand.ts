import { divide, minus, num, orElse, pick, plus, ratio, relabel, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Women aged 15 and over.
 *
 * Formula: as the population states them, or else women × the share of them who are 15 and over.
 *
 * @param stated-women-15plus - women aged 15 and over, as stated
 * @param women - women and girls of all ages
 * @param women-15plus-share - share of them who are 15 and over, from 0 to 1
 * @returns women; undefined where they are not stated and cannot be taken from the share
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example women15plus({ "stated-women-15plus": null, women: "1000", "women-15plus-share": "0.7" }).value // "700"
 */
export const women15plus = formula({
  id: "women-15plus",
  unit: "women",
  inputs: {
    "stated-women-15plus": "women",
    women: "women",
    "women-15plus-share": "ratio",
  },
  body: (x) => orElse(x["stated-women-15plus"], times(x.women, x["women-15plus-share"])),
  source: sources.contract,
});

/**
 * Women whom a prevalence is about.
 *
 * Formula: women aged 15 and over, or the part of them who ever had a partner, as the prevalence was measured.
 *
 * @param prevalence-women - whom the prevalence counts: `ever-partnered` or `all-women`
 * @param women-15plus - women aged 15 and over
 * @param ever-partnered-share - share of them who ever had a partner, from 0 to 1
 * @returns women; undefined where the women, or the share that is needed, are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.prevalence` in `sources.ts`.
 * @example womenConcerned({ "prevalence-women": "ever-partnered", "women-15plus": "1000", "ever-partnered-share": "0.8"
 * }).value // "800"
 */
export const womenConcerned = formula({
  id: "women-concerned",
  unit: "women",
  inputs: {
    "prevalence-women": "text",
    "women-15plus": "women",
    "ever-partnered-share": "ratio",
  },
  body: (x) =>
    pick(x["prevalence-women"], {
      "ever-partnered": times(x["women-15plus"], x["ever-partnered-share"]),
      "all-women": x["women-15plus"],
    }),
  source: sources.prevalence,
});

/**
 * Women expected to come to a shelter in the year.
 *
 * Formula: women whom the prevalence is about × prevalence of twelve months × share who seek help × share of those who
 * need a shelter.
 *
 * @param prevalence-12m - share of the women who suffered violence in the last twelve months, from 0 to 1
 * @param women-concerned - women whom the prevalence is about
 * @param help-seeking - share of them who seek help of services in a year, from 0 to 1
 * @param uptake - share of those who need and take a place, from 0 to 1
 * @returns clients; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.demand` in `sources.ts`.
 * @example clientsExpected({ "prevalence-12m": "0.1", "women-concerned": "500000", "help-seeking": "0.2", uptake: "0.05"
 * }).value // "500"
 */
export const clientsExpected = formula({
  id: "clients-expected",
  unit: "clients",
  inputs: {
    "prevalence-12m": "ratio",
    "women-concerned": "women",
    "help-seeking": "ratio",
    uptake: "ratio",
  },
  body: (x) =>
    relabel(times(times(times(x["women-concerned"], x["prevalence-12m"]), x["help-seeking"]), x.uptake), "clients"),
  source: sources.demand,
});

/**
 * Place-nights that the clients expected would stay.
 *
 * Formula: clients expected × mean stay in nights; a woman and her children share one family place.
 *
 * @param clients-expected - women expected to come
 * @param stay-nights - mean stay of a client in nights
 * @returns place-nights; undefined where either is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.demand` in `sources.ts`.
 * @example nightsExpected({ "clients-expected": "500", "stay-nights": "30" }).value // "15000"
 */
export const nightsExpected = formula({
  id: "nights-expected",
  unit: "nights",
  inputs: {
    "clients-expected": "clients",
    "stay-nights": "nights/clients",
  },
  body: (x) => times(x["clients-expected"], x["stay-nights"]),
  source: sources.demand,
});

/**
 * Family places that the expected nights fill at the target occupancy, unrounded.
 *
 * Formula: nights expected ÷ (days × target occupancy).
 *
 * @param nights-expected - place-nights expected
 * @param days - nights in the year that one place offers, 365 or 366
 * @param target-occupancy - occupancy that a network is planned for, above 0
 * @returns family places; undefined where an input is unknown or a factor is 0
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.demand` in `sources.ts`.
 * @example placesExpected({ "nights-expected": "15000", days: "365", "target-occupancy": "0.75" }).value //
 * "54.79452054794520547945205479452055"
 */
export const placesExpected = formula({
  id: "places-expected",
  unit: "places",
  inputs: {
    "nights-expected": "nights",
    days: "nights/places",
    "target-occupancy": "ratio",
  },
  body: (x) => divide(x["nights-expected"], times(x.days, x["target-occupancy"])),
  source: sources.demand,
});

/**
 * The places that demand asks for, in the unit of a norm, unrounded.
 *
 * Formula: family places, or that × (1 + children per woman) where the norm counts beds.
 *
 * @param counts - what the norm counts: `family_place` or `bed`
 * @param places-expected - family places expected
 * @param children-per-woman - mean number of children per sheltered woman
 * @returns units of the norm; undefined where the places, or the children that are needed, are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.demand` in `sources.ts`.
 * @example demandUnits({ counts: "bed", "places-expected": "20", "children-per-woman": "1.5" }).value // "50"
 */
export const demandUnits = formula({
  id: "demand-units",
  unit: "places",
  inputs: {
    counts: "text",
    "places-expected": "places",
    "children-per-woman": "ratio",
  },
  body: (x) =>
    pick(x.counts, {
      family_place: x["places-expected"],
      bed: times(x["places-expected"], plus(num("1"), x["children-per-woman"])),
    }),
  source: sources.demand,
});

/**
 * By how much the norm asks for more than demand does.
 *
 * Formula: units needed by the norm − units needed by demand; below 0 where demand asks for more.
 *
 * @param norm-units-needed - units needed by the norm
 * @param demand-units-needed - units needed by demand
 * @returns units, signed; undefined where either is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example routeDifference({ "norm-units-needed": "724", "demand-units-needed": "55" }).value // "669"
 */
export const routeDifference = formula({
  id: "route-difference",
  unit: "places",
  inputs: {
    "norm-units-needed": "places",
    "demand-units-needed": "places",
  },
  body: (x) => minus(x["norm-units-needed"], x["demand-units-needed"]),
  source: sources.contract,
});

/**
 * Persons who asked for help and were not taken in.
 *
 * Formula: women turned away + children turned away.
 *
 * @param turned-away-women - women turned away in the year, each counted once
 * @param turned-away-children - children turned away with them
 * @returns persons; undefined where either is not stated: a blank is not 0
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example turnedAway({ "turned-away-women": "12", "turned-away-children": "8" }).value // "20"
 */
export const turnedAway = formula({
  id: "turned-away",
  unit: "persons",
  inputs: {
    "turned-away-women": "persons",
    "turned-away-children": "persons",
  },
  body: (x) => plus(x["turned-away-women"], x["turned-away-children"]),
  source: sources.contract,
});

/**
 * Persons who asked for help in the year, taken in or not.
 *
 * Formula: clients + persons turned away.
 *
 * @param clients - people who came in the year, women and children
 * @param turned-away - women and children turned away
 * @returns persons; undefined where either is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example personsAsking({ clients: "80", "turned-away": "20" }).value // "100"
 */
export const personsAsking = formula({
  id: "persons-asking",
  unit: "persons",
  inputs: {
    clients: "clients",
    "turned-away": "persons",
  },
  body: (x) => plus(relabel(x.clients, "persons"), x["turned-away"]),
  source: sources.contract,
});

/**
 * Share of those who asked for help that was turned away.
 *
 * Formula: persons turned away ÷ persons who asked for help.
 *
 * @param turned-away - women and children turned away
 * @param persons-asking - clients and persons turned away
 * @returns a ratio; undefined where either is unknown, or (`zero-denominator`) where nobody asked
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example turnedAwayShare({ "turned-away": "20", "persons-asking": "100" }).value // "0.2"
 */
export const turnedAwayShare = formula({
  id: "turned-away-share",
  unit: "ratio",
  inputs: {
    "turned-away": "persons",
    "persons-asking": "persons",
  },
  body: (x) => ratio(x["turned-away"], x["persons-asking"]),
  source: sources.contract,
});
