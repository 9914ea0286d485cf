import { compare, num, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Whether a month of a centre is not covered; the months of a year without cover are their sum.
 *
 * Formula: 1 where the cash balance is below 0, else 0.
 *
 * @param cash-balance - what the centre has left at the end of the month
 * @returns months; undefined where the balance is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example monthShort({ "cash-balance": money("-200", "KGS") }).value // "1"
 */
export const monthShort = formula({
  id: "month-short",
  unit: "months",
  inputs: {
    "cash-balance": "money",
  },
  body: (x) => when(compare(x["cash-balance"], "<", num("0", "money")), num("1", "months"), num("0", "months")),
  source: sources.cash,
});
