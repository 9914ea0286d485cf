import { divide, num, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What a centre has needed by the end of a month, when the need is spread evenly over the year.
 *
 * Formula: requirement × month ÷ 12.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param fiscal-month - month of the fiscal year, 1 to 12
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example needToDate({ requirement: money("1200", "KGS"), "fiscal-month": "2" }).value // "200"
 */
export const needToDate = formula({
  id: "need-to-date",
  unit: "money",
  inputs: {
    requirement: "money",
    "fiscal-month": "months",
  },
  body: (x) => times(x.requirement, divide(x["fiscal-month"], num("12", "months"))),
  source: sources.cash,
});
