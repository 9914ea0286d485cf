import { divide, is, relabel, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Cost of one more unit of a supply standard, by a model centre.
 *
 * Formula: requirement of the model centre ÷ its capacity for norms that count places; the whole requirement for
 * norms that count centres.
 *
 * @param counts - `family_place`, `bed` or `centre`
 * @param requirement - what the service or centre needs by standard in the year
 * @param capacity - places of the service in its own unit, 0 or more
 * @returns money per unit; undefined where the model is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example costPerMissingUnit({ counts: "family_place", requirement: money("1200", "KGS"), capacity: "12" }).value
 * // "100"
 */
export const costPerMissingUnit = formula({
  id: "cost-per-missing-unit",
  unit: "money/places",
  inputs: {
    counts: "text",
    requirement: "money",
    capacity: "places",
  },
  body: (x) => when(is(x.counts, "centre"), relabel(x.requirement, "money/places"), divide(x.requirement, x.capacity)),
  source: sources.contract,
});
