import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Surplus of a centre: money that pays for nothing it requires; it pays for no other centre.
 *
 * Formula: secured funding − covered need; its twin is shortfall.
 *
 * @param secured-funding - money of the centre
 * @param covered-need - need that money pays
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example surplus({ "secured-funding": money("130", "KGS"), "covered-need": money("100", "KGS") }).value // "30"
 */
export const surplus = formula({
  id: "surplus",
  unit: "money",
  inputs: {
    "secured-funding": "money",
    "covered-need": "money",
  },
  body: (x) => minus(x["secured-funding"], x["covered-need"]),
  source: sources.contract,
});
