import { divide, num, plus, power } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { investmentSources as sources } from "./investment-sources.js";

/**
 * What a flow of money of another year is worth in the base year.
 *
 * Formula: amount ÷ (1 + r)^years.
 *
 * @param flow-amount - money of that year, in real prices
 * @param discount-rate - real discount rate, above −1; below 0 makes later money worth more
 * @param years-from-base - whole years after the base year; 0 is not discounted
 * @returns money; undefined where the rate is unknown, or −1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.discounting` in `investment-sources.ts`.
 * @example presentValue({ "flow-amount": money("110", "KGS"), "discount-rate": "0.1", "years-from-base": "1" }).value // "100"
 */
export const presentValue = formula({
  id: "present-value",
  unit: "money",
  inputs: {
    "flow-amount": "money",
    "discount-rate": "ratio",
    "years-from-base": "years",
  },
  body: (x) => divide(x["flow-amount"], power(plus(num("1"), x["discount-rate"]), x["years-from-base"])),
  source: sources.discounting,
});
