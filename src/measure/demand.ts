import { divide, minus, num, orElse, pick, plus, ratio, relabel, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Women aged 15 and over.
 *
 * @returns women; undefined where they are not stated and cannot be taken from the share
 * @example women15plus({ "stated-women-15plus": null, women: "1000", "women-15plus-share": "0.7" }).value // "700"
 */
export const women15plus = formula({
  id: "women-15plus",
  unit: "women",
  inputs: take("stated-women-15plus", "women", "women-15plus-share"),
  body: (x) => orElse(x["stated-women-15plus"], times(x.women, x["women-15plus-share"])),
  source: sources.contract,
});

/**
 * Women whom a prevalence is about.
 *
 * @example womenConcerned({ "prevalence-women": "ever-partnered", "women-15plus": "1000", "ever-partnered-share": "0.8"
 * }).value // "800"
 */
export const womenConcerned = formula({
  id: "women-concerned",
  unit: "women",
  inputs: take("prevalence-women", "women-15plus", "ever-partnered-share"),
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
 * @example clientsExpected({ "prevalence-12m": "0.1", "women-concerned": "500000", "help-seeking": "0.2", uptake:
 * "0.05" }).value // "500"
 */
export const clientsExpected = formula({
  id: "clients-expected",
  unit: "clients",
  inputs: take("prevalence-12m", "women-concerned", "help-seeking", "uptake"),
  body: (x) =>
    relabel(times(times(times(x["women-concerned"], x["prevalence-12m"]), x["help-seeking"]), x.uptake), "clients"),
  source: sources.demand,
});

/**
 * Place-nights that the clients expected would stay. A woman and her children share one family place.
 *
 * @example nightsExpected({ "clients-expected": "500", "stay-nights": "30" }).value // "15000"
 */
export const nightsExpected = formula({
  id: "nights-expected",
  unit: "nights",
  inputs: take("clients-expected", "stay-nights"),
  body: (x) => times(x["clients-expected"], x["stay-nights"]),
  source: sources.demand,
});

/**
 * Family places that the expected nights fill at the target occupancy, unrounded.
 *
 * @returns family places; undefined where a factor is 0
 * @example placesExpected({ "nights-expected": "15000", days: "365", "target-occupancy": "0.75" }).value //
 * "54.79452054794520547945205479452055"
 */
export const placesExpected = formula({
  id: "places-expected",
  unit: "places",
  inputs: take("nights-expected", "days", "target-occupancy"),
  body: (x) => divide(x["nights-expected"], times(x.days, x["target-occupancy"])),
  source: sources.demand,
});

/**
 * The places that demand asks for, in the unit of a norm, unrounded.
 *
 * @returns units of the norm
 * @example demandUnits({ counts: "bed", "places-expected": "20", "children-per-woman": "1.5" }).value // "50"
 */
export const demandUnits = formula({
  id: "demand-units",
  unit: "places",
  inputs: take("counts", "places-expected", "children-per-woman"),
  body: (x) =>
    pick(x.counts, {
      family_place: x["places-expected"],
      bed: times(x["places-expected"], plus(num("1"), x["children-per-woman"])),
    }),
  source: sources.demand,
});

/**
 * By how much the norm asks for more than demand does. Below 0 demand asks for more.
 *
 * @returns units, signed
 * @example routeDifference({ "norm-units-needed": "724", "demand-units-needed": "55" }).value // "669"
 */
export const routeDifference = formula({
  id: "route-difference",
  unit: "places",
  inputs: take("norm-units-needed", "demand-units-needed"),
  body: (x) => minus(x["norm-units-needed"], x["demand-units-needed"]),
  source: sources.contract,
});

/**
 * Persons who asked for help and were not taken in.
 *
 * @returns persons; undefined where either is not stated: a blank is not 0
 * @example turnedAway({ "turned-away-women": "12", "turned-away-children": "8" }).value // "20"
 */
export const turnedAway = formula({
  id: "turned-away",
  unit: "persons",
  inputs: take("turned-away-women", "turned-away-children"),
  body: (x) => plus(x["turned-away-women"], x["turned-away-children"]),
  source: sources.contract,
});

/**
 * Persons who asked for help in the year, taken in or not.
 *
 * @example personsAsking({ clients: "80", "turned-away": "20" }).value // "100"
 */
export const personsAsking = formula({
  id: "persons-asking",
  unit: "persons",
  inputs: take("clients", "turned-away"),
  body: (x) => plus(relabel(x.clients, "persons"), x["turned-away"]),
  source: sources.contract,
});

/**
 * Share of those who asked for help that was turned away.
 *
 * @returns a ratio; undefined (`zero-denominator`) where nobody asked
 * @example turnedAwayShare({ "turned-away": "20", "persons-asking": "100" }).value // "0.2"
 */
export const turnedAwayShare = formula({
  id: "turned-away-share",
  unit: "ratio",
  inputs: take("turned-away", "persons-asking"),
  body: (x) => ratio(x["turned-away"], x["persons-asking"]),
  source: sources.contract,
});
