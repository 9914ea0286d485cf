import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Lines, overheads and contingencies that a request leaves out because they are unknown.
 *
 * Formula: sum of the four counts.
 *
 * @param running-unknown - lines of unknown running cost
 * @param capital-unknown - capital lines of unknown value
 * @param overhead-unknown - overheads that are unknown
 * @param contingency-unknown - contingencies that are unknown
 * @returns a count of lines
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example unknownItems({ "running-unknown": "2", "capital-unknown": "1", "overhead-unknown": "0",
 * "contingency-unknown": "0" }).value // "3"
 */
export const unknownItems = formula({
  id: "unknown-items",
  unit: "lines",
  inputs: {
    "running-unknown": "lines",
    "capital-unknown": "lines",
    "overhead-unknown": "lines",
    "contingency-unknown": "lines",
  },
  body: (x) =>
    plus(plus(plus(x["running-unknown"], x["capital-unknown"]), x["overhead-unknown"]), x["contingency-unknown"]),
  source: sources.plan,
});
