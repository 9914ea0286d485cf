import { num, orElse } from "../formula/expression.js";
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
