import { num, pick, plus, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * The places that demand asks for, in the unit of a norm, unrounded.
 *
 * Formula: family places, or that × (1 + children per woman) where the norm counts beds.
 *
 * @param counts - what the norm counts: `family_place` or `bed`
 * @param places-expected - family places expected
 * @param children-per-woman - mean number of children per sheltered woman
 * @returns units of the norm; undefined where the places, or the children that are needed, are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.demand` in `sources.ts`.
 * @example demandUnits({ counts: "bed", "places-expected": "20", "children-per-woman": "1.5" }).value // "50"
 */
export const demandUnits = formula({
  id: "demand-units",
  unit: "places",
  inputs: {
    counts: "text",
    "places-expected": "places",
    "children-per-woman": "ratio",
  },
  body: (x) =>
    pick(x.counts, {
      family_place: x["places-expected"],
      bed: times(x["places-expected"], plus(num("1"), x["children-per-woman"])),
    }),
  source: sources.demand,
});
