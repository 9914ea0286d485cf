import { divide, is, relabel, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Model centres that a number of planned units stands for.
 *
 * Formula: planned units ÷ capacity of the model centre for norms that count places; the units themselves for norms that count centres.
 *
 * @param counts - `family_place`, `bed` or `centre`
 * @param planned - units of the plan
 * @param capacity - places of the model centre
 * @returns a number of centres, with fractions; undefined where the capacity is zero or unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example modelShare({ counts: "family_place", planned: "7.5", capacity: "10" }).value // "0.75"
 */
export const modelShare = formula({
  id: "model-share",
  unit: "ratio",
  inputs: {
    counts: "text",
    planned: "places",
    capacity: "places",
  },
  body: (x) => when(is(x.counts, "centre"), relabel(x.planned, "ratio"), divide(x.planned, x.capacity)),
  source: sources.plan,
});
