import { plus, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Contingency of a service.
 *
 * Formula: rate × (direct cost + overhead).
 *
 * @param contingency-rate - contingency rate, 0 or more
 * @param direct-cost - direct cost
 * @param overhead - overhead
 * @returns money; undefined where the rate is unknown: 0 must be written
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example contingency({ "contingency-rate": "0.05", "direct-cost": money("100", "KGS"), overhead: money("10",
 * "KGS") }).value // "5.5"
 */
export const contingency = formula({
  id: "contingency",
  unit: "money",
  inputs: {
    "contingency-rate": "ratio",
    "direct-cost": "money",
    overhead: "money",
  },
  body: (x) => times(plus(x["direct-cost"], x.overhead), x["contingency-rate"]),
  source: sources.contract,
});
