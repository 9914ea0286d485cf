import { orElse } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Occupancy of a service: its own where stated, else the assumption.
 *
 * Formula: stated occupancy, or the assumed one.
 *
 * @param stated-occupancy - occupancy in the row of the centre
 * @param assumed-occupancy - occupancy assumed for the region or the whole
 * @returns a ratio, not clamped: 1.03 is 103 %; undefined where neither is given
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.occupancy` in `sources.ts`.
 * @example occupancy({ "stated-occupancy": null, "assumed-occupancy": "0.75" }).value // "0.75"
 */
export const occupancy = formula({
  id: "occupancy",
  unit: "ratio",
  inputs: {
    "stated-occupancy": "ratio",
    "assumed-occupancy": "ratio",
  },
  body: (x) => orElse(x["stated-occupancy"], x["assumed-occupancy"]),
  source: sources.occupancy,
});
