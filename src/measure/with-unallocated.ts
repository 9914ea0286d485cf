import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Money of the centres and the money that names none.
 *
 * Formula: secured funding of centres + unallocated money.
 *
 * @param secured-funding - money that names a centre
 * @param unallocated-funding - money that names none
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example withUnallocated({ "secured-funding": money("10", "KGS"), "unallocated-funding": money("5", "KGS")
 * }).value // "15"
 */
export const withUnallocated = formula({
  id: "with-unallocated",
  unit: "money",
  inputs: {
    "secured-funding": "money",
    "unallocated-funding": "money",
  },
  body: (x) => plus(x["secured-funding"], x["unallocated-funding"]),
  source: sources.contract,
});
