import { num, orElse, where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Whether a line is left out of a total.
 *
 * Formula: 0 where its value is known, else 1.
 *
 * @param part - the value of the line
 * @returns 0 or 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example unknownLine({ part: null }).value // "1"
 */
export const unknownLine = formula({
  id: "unknown-line",
  unit: "lines",
  inputs: {
    part: "any",
  },
  body: (x) => orElse(where(num("0", "lines"), x.part), num("1", "lines")),
  source: sources.plan,
});
