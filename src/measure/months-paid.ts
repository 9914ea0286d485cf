import { minus, num, orElse, plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Months of the fiscal year that money is for, its first and its last included.
 *
 * Formula: last month − first month + 1; a blank first month is 1, a blank last month is 12.
 *
 * @param stated-month-from - first month of the money, 1 for the first of the fiscal year
 * @param stated-month-to - last month of the money
 * @returns months; never undefined
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example monthsPaid({ "stated-month-from": "5" }).value // "8"
 */
export const monthsPaid = formula({
  id: "months-paid",
  unit: "months",
  inputs: {
    "stated-month-from": "months",
    "stated-month-to": "months",
  },
  body: (x) =>
    plus(
      minus(orElse(x["stated-month-to"], num("12", "months")), orElse(x["stated-month-from"], num("1", "months"))),
      num("1", "months"),
    ),
  source: sources.cash,
});
