import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units that open in a year of the plan.
 *
 * Formula: units added by the year − units added by the year before, not below 0.
 *
 * @param added-units - units that the plan has added by the year
 * @param added-before - units that it had added by the year before; 0 in the first
 * @returns units; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example newUnits({ "added-units": "35", "added-before": "20" }).value // "15"
 */
export const newUnits = formula({
  id: "new-units",
  unit: "places",
  inputs: {
    "added-units": "places",
    "added-before": "places",
  },
  body: (x) => max(minus(x["added-units"], x["added-before"]), num("0", "places")),
  source: sources.plan,
});
