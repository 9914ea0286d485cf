import { num, pick, plus, relabel } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Persons in one occupied place: a family place or a woman's bed holds a woman and her children, a bed one person.
 *
 * Formula: 1 + children per woman for `family_place` and `woman_bed`; 1 for `bed`.
 *
 * @param capacity-unit - `family_place`, `woman_bed` or `bed`
 * @param children-per-woman - mean number of children per sheltered woman
 * @returns persons per place; undefined for an unknown unit, or where children are needed and unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example personsPerPlace({ "capacity-unit": "family_place", "children-per-woman": "1.5" }).value // "2.5"
 */
export const personsPerPlace = formula({
  id: "persons-per-place",
  unit: "person-nights/nights",
  inputs: {
    "capacity-unit": "text",
    "children-per-woman": "ratio",
  },
  body: (x) =>
    relabel(
      pick(x["capacity-unit"], {
        family_place: plus(num("1"), x["children-per-woman"]),
        woman_bed: plus(num("1"), x["children-per-woman"]),
        bed: num("1"),
      }),
      "person-nights/nights",
    ),
  source: sources.kellyDubois,
});
