import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Funding gap of one sum of money against one requirement.
 *
 * Formula: required − secured, not below 0.
 *
 * @param required - what is needed
 * @param secured - what is received or signed
 * @returns money; undefined where either is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example fundingGap({ required: money("427", "GBP"), secured: money("195", "GBP") }).value // "232"
 */
export const fundingGap = formula({
  id: "funding-gap",
  unit: "money",
  inputs: {
    required: "money",
    secured: "money",
  },
  body: (x) => max(minus(x.required, x.secured), num("0", "money")),
  source: sources.womensAid,
});
