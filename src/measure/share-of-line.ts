import { num, orElse } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Share of a line that belongs to the service.
 *
 * Formula: stated share, or 1 where none is stated.
 *
 * @param stated-share - share as stated, 0 to 1
 * @returns a ratio
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example shareOfLine({}).value // "1"
 */
export const shareOfLine = formula({
  id: "share-of-line",
  unit: "ratio",
  inputs: {
    "stated-share": "ratio",
  },
  body: (x) => orElse(x["stated-share"], num("1")),
  source: sources.contract,
});
