import { max, min, minus, num, orElse, plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Months that money is for and that have ended by the end of a month of the fiscal year.
 *
 * Formula: month − first month + 1, at most the months that the money is for, and not below 0.
 *
 * @param fiscal-month - month of the fiscal year, 1 to 12
 * @param stated-month-from - first month of the money; blank is 1
 * @param months-paid - months that the money is for
 * @returns months; undefined where the month or the months paid are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example monthsElapsed({ "fiscal-month": "6", "stated-month-from": "5", "months-paid": "8" }).value // "2"
 */
export const monthsElapsed = formula({
  id: "months-elapsed",
  unit: "months",
  inputs: {
    "fiscal-month": "months",
    "stated-month-from": "months",
    "months-paid": "months",
  },
  body: (x) =>
    max(
      min(
        plus(minus(x["fiscal-month"], orElse(x["stated-month-from"], num("1", "months"))), num("1", "months")),
        x["months-paid"],
      ),
      num("0", "months"),
    ),
  source: sources.cash,
});
