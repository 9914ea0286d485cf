import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
