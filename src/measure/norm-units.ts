import { divide, num, pick, plus, relabel, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Capacity of a service in the unit of a supply standard.
 *
 * Formula: a bed is not a family place: a family place or a woman's bed is 1 + children per woman beds; a norm of
 * centres counts the centres.
 *
 * @param counts - what the norm counts: `family_place`, `bed` or `centre`
 * @param capacity-unit - `family_place`, `woman_bed` or `bed`
 * @param capacity - places of the service in its own unit, 0 or more
 * @param children-per-woman - mean number of children per sheltered woman
 * @param centres-in-row - centres that the row stands for
 * @returns units of the norm, unrounded; undefined where capacity, its unit or the children needed are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.kellyDubois` in `sources.ts`.
 * @example normUnits({ counts: "family_place", "capacity-unit": "bed", capacity: "20", "children-per-woman": "1.5"
 * }).value // "8"
 */
export const normUnits = formula({
  id: "norm-units",
  unit: "places",
  inputs: {
    counts: "text",
    "capacity-unit": "text",
    capacity: "places",
    "children-per-woman": "ratio",
    "centres-in-row": "centres",
  },
  body: (x) => {
    const one = num("1");
    const family = plus(one, x["children-per-woman"]);
    return pick(x.counts, {
      // The capacity stands first: where both are blank, it is what is missing.
      family_place: divide(x.capacity, pick(x["capacity-unit"], { family_place: one, woman_bed: one, bed: family })),
      bed: times(x.capacity, pick(x["capacity-unit"], { family_place: family, woman_bed: family, bed: one })),
      centre: relabel(x["centres-in-row"], "places"),
    });
  },
  source: sources.kellyDubois,
});
