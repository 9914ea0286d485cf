import { compare, num, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Centres of a row whose month is not covered; those of the country are their sum.
 *
 * Formula: the centres of the row where the cash balance is below 0, else 0.
 *
 * @param cash-balance - what the centre has left at the end of the month
 * @param centres-in-row - centres that it stands for
 * @returns centres; undefined where the balance is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example centresUncovered({ "cash-balance": money("-200", "KGS"), "centres-in-row": "2" }).value // "2"
 */
export const centresUncovered = formula({
  id: "centres-uncovered",
  unit: "centres",
  inputs: {
    "cash-balance": "money",
    "centres-in-row": "centres",
  },
  body: (x) => when(compare(x["cash-balance"], "<", num("0", "money")), x["centres-in-row"], num("0", "centres")),
  source: sources.cash,
});
