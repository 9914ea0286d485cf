import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What one side of a shared financing still owes; what another side pays above its own share is no part of it.
 *
 * Formula: due − paid, but not below 0. Its twin is the excess.
 *
 * @param co-funding-due - what that side must pay
 * @param co-funding-paid - secured money of that side
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.coFunding` in `sources.ts`.
 * @example coFundingGap({ "co-funding-due": money("700", "BAM"), "co-funding-paid": money("400", "BAM") }).value // "300"
 */
export const coFundingGap = formula({
  id: "co-funding-gap",
  unit: "money",
  inputs: {
    "co-funding-due": "money",
    "co-funding-paid": "money",
  },
  body: (x) => max(minus(x["co-funding-due"], x["co-funding-paid"]), num("0", "money")),
  source: sources.coFunding,
});
