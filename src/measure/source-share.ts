import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Share of one funder, or of one kind of funder, in the secured money of the same set: how far the set depends on it.
 *
 * Formula: secured money of that funder ÷ secured money of all.
 *
 * @param source-secured - secured money of the funder or kind
 * @param secured-funding - money of the set
 * @returns a ratio; undefined (`zero-denominator`) where nothing is secured
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.concentration` in `sources.ts`.
 * @example sourceShare({ "source-secured": money("30", "KGS"), "secured-funding": money("40", "KGS") }).value // "0.75"
 */
export const sourceShare = formula({
  id: "source-share",
  unit: "ratio",
  inputs: {
    "source-secured": "money",
    "secured-funding": "money",
  },
  body: (x) => ratio(x["source-secured"], x["secured-funding"]),
  source: sources.concentration,
});
