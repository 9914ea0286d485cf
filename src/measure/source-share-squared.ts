import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What one funder adds to the concentration of funding; the concentration is the sum over all funders.
 *
 * Formula: share of the funder × share of the funder.
 *
 * @param source-share - share of the funder in the secured money
 * @returns a ratio; undefined where the share is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.concentration` in `sources.ts`.
 * @example sourceShareSquared({ "source-share": "0.75" }).value // "0.5625"
 */
export const sourceShareSquared = formula({
  id: "source-share-squared",
  unit: "ratio",
  inputs: {
    "source-share": "ratio",
  },
  body: (x) => times(x["source-share"], x["source-share"]),
  source: sources.concentration,
});
