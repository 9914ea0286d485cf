import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
