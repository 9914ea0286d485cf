import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Share of the need that is funded: surplus of one centre covers no other.
 *
 * Formula: covered need ÷ requirement.
 *
 * @param covered-need - need that money pays
 * @param requirement - what the service or centre needs by standard in the year
 * @returns a ratio from 0 to 1; undefined where nothing is required
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example fundedNeedShare({ "covered-need": money("210", "KGS"), requirement: money("300", "KGS") }).value //
 * "0.7"
 */
export const fundedNeedShare = formula({
  id: "funded-need-share",
  unit: "ratio",
  inputs: {
    "covered-need": "money",
    requirement: "money",
  },
  body: (x) => ratio(x["covered-need"], x.requirement),
  source: sources.contract,
});
