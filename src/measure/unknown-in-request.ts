import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Lines that a budget request leaves out because they are unknown.
 *
 * Formula: sum of the three counts.
 *
 * @param baseline-unknown - unknown lines of existing centres
 * @param new-centres-unknown - unknown lines of centres that open later
 * @param scale-up-unknown - unknown lines of the scale-up
 * @returns a count of lines
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example unknownInRequest({ "baseline-unknown": "2", "new-centres-unknown": "1", "scale-up-unknown": "0" }).value // "3"
 */
export const unknownInRequest = formula({
  id: "unknown-in-request",
  unit: "lines",
  inputs: {
    "baseline-unknown": "lines",
    "new-centres-unknown": "lines",
    "scale-up-unknown": "lines",
  },
  body: (x) => plus(plus(x["baseline-unknown"], x["new-centres-unknown"]), x["scale-up-unknown"]),
  source: sources.plan,
});
