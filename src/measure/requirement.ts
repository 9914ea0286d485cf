import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Requirement of a service: what it needs by its cost standard in the year, without capital.
 *
 * Formula: direct cost + overhead + contingency.
 *
 * @param direct-cost - direct cost
 * @param overhead - overhead
 * @param contingency - contingency
 * @returns money; undefined where a part is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example requirement({ "direct-cost": money("100", "KGS"), overhead: money("10", "KGS"), contingency:
 * money("5.5", "KGS") }).value // "115.5"
 */
export const requirement = formula({
  id: "requirement",
  unit: "money",
  inputs: {
    "direct-cost": "money",
    overhead: "money",
    contingency: "money",
  },
  body: (x) => plus(plus(x["direct-cost"], x.overhead), x.contingency),
  source: sources.contract,
});
