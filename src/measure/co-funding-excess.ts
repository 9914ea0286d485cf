import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What one side of a shared financing pays above its share.
 *
 * Formula: paid − due, but not below 0. Its twin is the gap.
 *
 * @param co-funding-due - what that side must pay
 * @param co-funding-paid - secured money of that side
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.coFunding` in `sources.ts`.
 * @example coFundingExcess({ "co-funding-due": money("300", "BAM"), "co-funding-paid": money("400", "BAM") }).value // "100"
 */
export const coFundingExcess = formula({
  id: "co-funding-excess",
  unit: "money",
  inputs: {
    "co-funding-due": "money",
    "co-funding-paid": "money",
  },
  body: (x) => max(minus(x["co-funding-paid"], x["co-funding-due"]), num("0", "money")),
  source: sources.coFunding,
});
