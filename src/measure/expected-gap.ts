import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Expected gap of a centre: short of what is expected, promises at their probability.
 *
 * Formula: the shortfall at that certainty; without a pool nothing else pays it. A set of centres is the sum of
 * its centres.
 *
 * @param shortfall - shortfall of the centre
 * @returns money; undefined where the shortfall is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example expectedGap({ shortfall: money("30", "KGS") }).value // "30"
 */
export const expectedGap = formula({
  id: "expected-gap",
  unit: "money",
  inputs: {
    shortfall: "money",
  },
  body: (x) => x.shortfall,
  source: sources.womensAid,
});
