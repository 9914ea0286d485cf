import { num, orElse, where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Whether a region is left out of a total.
 *
 * Formula: 0 where its value is known, else 1.
 *
 * @param part - the value of the region
 * @returns 0 or 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example unknownRegion({ part: null }).value // "1"
 */
export const unknownRegion = formula({
  id: "unknown-region",
  unit: "regions",
  inputs: {
    part: "any",
  },
  body: (x) => orElse(where(num("0", "regions"), x.part), num("1", "regions")),
  source: sources.contract,
});
