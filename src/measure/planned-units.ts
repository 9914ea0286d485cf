import { ceil, divide, max, minus, plus, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units planned for a year on a straight path from the coverage of the first year to a target in the last.
 *
 * Formula: (coverage of the first year + (target − coverage) × years gone ÷ years of the plan) × units needed of the year, rounded up; never fewer than there are.
 *
 * @param units-available - units of the year
 * @param units-needed-raw - unrounded need of the year
 * @param unit-coverage - coverage of the first year
 * @param coverage-target - coverage wanted in the last year
 * @param plan-year - the year
 * @param base-year - first year of the plan
 * @param last-year - last year of the plan
 * @returns units; undefined where the plan has one year only or an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example plannedUnits({ "units-available": "20", "units-needed-raw": "100", "unit-coverage": "0.2", "coverage-target": "0.5",
 * "plan-year": "2026", "base-year": "2025", "last-year": "2027" }).value // "35"
 */
export const plannedUnits = formula({
  id: "planned-units",
  unit: "places",
  inputs: {
    "units-available": "places",
    "units-needed-raw": "places",
    "unit-coverage": "ratio",
    "coverage-target": "ratio",
    "plan-year": "years",
    "base-year": "years",
    "last-year": "years",
  },
  body: (x) =>
    max(
      x["units-available"],
      ceil(
        times(
          x["units-needed-raw"],
          plus(
            x["unit-coverage"],
            times(
              minus(x["coverage-target"], x["unit-coverage"]),
              divide(minus(x["plan-year"], x["base-year"]), minus(x["last-year"], x["base-year"])),
            ),
          ),
        ),
      ),
    ),
  source: sources.plan,
});
