import { num, orElse, where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
