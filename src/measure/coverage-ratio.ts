import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Coverage ratio of a set; may be above 1.
 *
 * Formula: secured funding ÷ requirement.
 *
 * @param secured-funding - money of the set
 * @param requirement - what the service or centre needs by standard in the year
 * @returns a ratio, never clamped; undefined (`zero-denominator`) where nothing is required
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example coverageRatio({ "secured-funding": money("240", "KGS"), requirement: money("300", "KGS") }).value //
 * "0.8"
 */
export const coverageRatio = formula({
  id: "coverage-ratio",
  unit: "ratio",
  inputs: {
    "secured-funding": "money",
    requirement: "money",
  },
  body: (x) => ratio(x["secured-funding"], x.requirement),
  source: sources.contract,
});
