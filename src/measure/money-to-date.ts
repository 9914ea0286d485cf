import { ratio, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Secured money that has come by the end of a month, when it is spread evenly over the months that it is for.
 *
 * Formula: secured money × months elapsed ÷ months paid. A centre's is the sum of its money.
 *
 * @param span-secured - secured money for the same months
 * @param months-elapsed - months of it that have ended
 * @param months-paid - months that it is for
 * @returns money; undefined where an input is unknown, or where the months are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example moneyToDate({ "span-secured": money("1200", "KGS"), "months-elapsed": "2", "months-paid": "8" }).value // "300"
 */
export const moneyToDate = formula({
  id: "money-to-date",
  unit: "money",
  inputs: {
    "span-secured": "money",
    "months-elapsed": "months",
    "months-paid": "months",
  },
  body: (x) => times(x["span-secured"], ratio(x["months-elapsed"], x["months-paid"])),
  source: sources.cash,
});
