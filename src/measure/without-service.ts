import { compare, num, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Whether a region has no service of the kind that a norm counts.
 *
 * Formula: 1 where no centre offers it, else 0.
 *
 * @param service-centres - centres in the region that offer the service
 * @returns 0 or 1; undefined where the centres are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example withoutService({ "service-centres": "0" }).value // "1"
 */
export const withoutService = formula({
  id: "without-service",
  unit: "regions",
  inputs: {
    "service-centres": "centres",
  },
  body: (x) => when(compare(x["service-centres"], "=", num("0", "centres")), num("1", "regions"), num("0", "regions")),
  source: sources.kellyDubois,
});
