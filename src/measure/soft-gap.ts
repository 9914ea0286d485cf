import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Soft gap of a centre: short even if every promise comes.
 *
 * Formula: the shortfall at that certainty; without a pool nothing else pays it. A set of centres is the sum of
 * its centres.
 *
 * @param shortfall - shortfall of the centre
 * @returns money; undefined where the shortfall is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example softGap({ shortfall: money("30", "KGS") }).value // "30"
 */
export const softGap = formula({
  id: "soft-gap",
  unit: "money",
  inputs: {
    shortfall: "money",
  },
  body: (x) => x.shortfall,
  source: sources.womensAid,
});
