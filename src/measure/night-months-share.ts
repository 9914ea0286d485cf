import { divide, num, orElse, where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
