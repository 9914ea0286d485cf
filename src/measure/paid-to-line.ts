import { min } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What money earmarked for a line pays.
 *
 * Formula: the smaller of the earmarked money and the line's amount; the rest is surplus.
 *
 * @param earmarked - money that names the line
 * @param line-amount - amount of the line before overhead
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example paidToLine({ earmarked: money("30", "KGS"), "line-amount": money("10", "KGS") }).value // "10"
 */
export const paidToLine = formula({
  id: "paid-to-line",
  unit: "money",
  inputs: {
    earmarked: "money",
    "line-amount": "money",
  },
  body: (x) => min(x.earmarked, x["line-amount"]),
  source: sources.contract,
});
