import { divide, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
