import { minus, num, pick, ratio, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Overhead of a service: what it bears of the organisation's shared costs.
 *
 * Formula: rate × direct cost (`markup`), or direct cost × rate ÷ (1 − rate) where the rate is a share of the
 * total (`share`).
 *
 * @param overhead-mode - `markup` or `share`
 * @param overhead-rate - overhead rate, below 1 for `share`
 * @param direct-cost - direct cost of the service
 * @returns money; undefined where the rate or the mode is unknown, and for a share of 1 or more
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.overhead` in `sources.ts`.
 * @example overhead({ "overhead-mode": "share", "overhead-rate": "0.07", "direct-cost": money("93", "EUR")
 * }).value // "7"
 */
export const overhead = formula({
  id: "overhead",
  unit: "money",
  inputs: {
    "overhead-mode": "text",
    "overhead-rate": "ratio",
    "direct-cost": "money",
  },
  body: (x) =>
    pick(x["overhead-mode"], {
      markup: times(x["direct-cost"], x["overhead-rate"]),
      share: ratio(times(x["direct-cost"], x["overhead-rate"]), minus(num("1"), x["overhead-rate"])),
    }),
  source: sources.overhead,
});
