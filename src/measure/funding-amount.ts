import { is, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Amount of a row of funding in the currency of the analysis.
 *
 * Formula: amount × exchange rate where its currency is another.
 *
 * @param amount - amount in its own currency, 0 or more
 * @param foreign - `yes` where the currency is another
 * @param exchange-rate - analysis currency per one unit, mean of the fiscal year
 * @returns money; undefined where the rate is unknown: never 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.ghcc` in `sources.ts`.
 * @example fundingAmount({ amount: "1000", foreign: "yes", "exchange-rate": "87.5" }).value // "87500"
 */
export const fundingAmount = formula({
  id: "funding-amount",
  unit: "money",
  inputs: {
    amount: "price",
    foreign: "text",
    "exchange-rate": "ratio",
  },
  body: (x) => relabel(when(is(x.foreign, "yes"), times(x.amount, x["exchange-rate"]), x.amount), "money"),
  source: sources.ghcc,
});
