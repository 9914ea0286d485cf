import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Gross (top-down) cost of one unit: an average that blends every service on the same budget, and no marginal cost.
 *
 * Formula: total cost ÷ all units.
 *
 * @param total-cost - everything spent on the budget in the year
 * @param all-units - all units it paid for, those that have nothing to do with violence too
 * @returns money per units; undefined (`zero-denominator`) where there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.psytel` in `sources.ts`.
 * @example grossUnitCost({ "total-cost": money("1000000", "KGS"), "all-units": "4000" }).value // "250"
 */
export const grossUnitCost = formula({
  id: "gross-unit-cost",
  unit: "money/units",
  inputs: {
    "total-cost": "money",
    "all-units": "units",
  },
  body: (x) => ratio(x["total-cost"], x["all-units"]),
  source: sources.psytel,
});
