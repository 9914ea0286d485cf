import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Covered need: the part of the requirement that money pays, centre by centre.
 *
 * Formula: requirement − shortfall.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param shortfall - shortfall of the centre
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example coveredNeed({ requirement: money("100", "KGS"), shortfall: money("30", "KGS") }).value // "70"
 */
export const coveredNeed = formula({
  id: "covered-need",
  unit: "money",
  inputs: {
    requirement: "money",
    shortfall: "money",
  },
  body: (x) => minus(x.requirement, x.shortfall),
  source: sources.contract,
});
