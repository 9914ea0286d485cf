import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What a centre has left at the end of a month: below 0 the month is not covered, although the year may balance.
 *
 * Formula: money to date − need to date, signed.
 *
 * @param money-to-date - secured money that has come by the end of the month
 * @param need-to-date - what was needed by then
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example cashBalance({ "money-to-date": money("0", "KGS"), "need-to-date": money("200", "KGS") }).value // "-200"
 */
export const cashBalance = formula({
  id: "cash-balance",
  unit: "money",
  inputs: {
    "money-to-date": "money",
    "need-to-date": "money",
  },
  body: (x) => minus(x["money-to-date"], x["need-to-date"]),
  source: sources.cash,
});
