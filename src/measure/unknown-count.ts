import { num, orElse, where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * How many centres a part leaves out of a total.
 *
 * Formula: 0 where the part is known, else its centres.
 *
 * @param part - the part of the total
 * @param centres-in-row - centres that it stands for
 * @returns centres
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example unknownCount({ part: null, "centres-in-row": "2" }).value // "2"
 */
export const unknownCount = formula({
  id: "unknown-count",
  unit: "centres",
  inputs: {
    part: "any",
    "centres-in-row": "centres",
  },
  body: (x) => orElse(where(num("0", "centres"), x.part), x["centres-in-row"]),
  source: sources.contract,
});
