import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Gross shortfall of a centre: its shortfall before any pool pays.
 *
 * Formula: the shortfall at that certainty; without a pool nothing else pays it. A set of centres is the sum of
 * its centres.
 *
 * @param shortfall - shortfall of the centre
 * @returns money; undefined where the shortfall is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example grossShortfall({ shortfall: money("30", "KGS") }).value // "30"
 */
export const grossShortfall = formula({
  id: "gross-shortfall",
  unit: "money",
  inputs: {
    shortfall: "money",
  },
  body: (x) => x.shortfall,
  source: sources.womensAid,
});
