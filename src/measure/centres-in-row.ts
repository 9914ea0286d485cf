import { num, orElse } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * How many centres a row of the table stands for.
 *
 * Formula: stated count, or 1 where none is stated.
 *
 * @param stated-count - count as stated, above 0
 * @returns number of centres; never undefined
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example centresInRow({}).value // "1"
 */
export const centresInRow = formula({
  id: "centres-in-row",
  unit: "centres",
  inputs: {
    "stated-count": "centres",
  },
  body: (x) => orElse(x["stated-count"], num("1", "centres")),
  source: sources.contract,
});
