import { where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * A part of a total, only where its counterpart is known: so that both sides count the same centres.
 *
 * Formula: the value, where the other is known.
 *
 * @param value - value of the part
 * @param counterpart - what must be known too
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example knownWith({ value: money("10", "KGS"), counterpart: null }).value // null
 */
export const knownWith = formula({
  id: "known-with",
  unit: "money",
  inputs: {
    value: "money",
    counterpart: "money",
  },
  body: (x) => where(x.value, x.counterpart),
  source: sources.contract,
});
