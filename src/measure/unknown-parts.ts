import { plus, relabel } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * How many parts, centres or regions, a full figure leaves out.
 *
 * Formula: centres left out + regions left out.
 *
 * @param centres-unknown - centres left out
 * @param regions-unknown - regions left out
 * @returns a count
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example unknownParts({ "centres-unknown": "1", "regions-unknown": "2" }).value // "3"
 */
export const unknownParts = formula({
  id: "unknown-parts",
  unit: "regions",
  inputs: {
    "centres-unknown": "centres",
    "regions-unknown": "regions",
  },
  body: (x) => plus(relabel(x["centres-unknown"], "regions"), x["regions-unknown"]),
  source: sources.contract,
});
