import { ceil, is, round, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Whole places or centres that a population needs by a norm.
 *
 * Formula: places are rounded half up, centres up.
 *
 * @param counts - what the norm counts
 * @param units-needed-raw - units needed, unrounded
 * @returns whole units; undefined where the raw need is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.schwaben` in `sources.ts`.
 * @example unitsNeeded({ counts: "bed", "units-needed-raw": "253.2589" }).value // "253"
 */
export const unitsNeeded = formula({
  id: "units-needed",
  unit: "places",
  inputs: {
    counts: "text",
    "units-needed-raw": "places",
  },
  body: (x) => when(is(x.counts, "centre"), ceil(x["units-needed-raw"]), round(x["units-needed-raw"], 0)),
  source: sources.schwaben,
});
