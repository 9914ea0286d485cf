import { orElse, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
