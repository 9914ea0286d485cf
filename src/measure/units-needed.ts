import { ceil, pick, round } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Whole places or centres that a population needs.
 *
 * Formula: units needed, rounded as the norm or the analysis says: places half up, as publications do, and centres up,
 * unless it says otherwise.
 *
 * @param rounding - `half-up`, `always-up` or `none`
 * @param units-needed-raw - units needed, unrounded
 * @returns whole units, or the need as it is for `none`; undefined where the raw need is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.schwaben` in `sources.ts`.
 * @example unitsNeeded({ rounding: "half-up", "units-needed-raw": "253.2589" }).value // "253"
 */
export const unitsNeeded = formula({
  id: "units-needed",
  unit: "places",
  inputs: {
    rounding: "text",
    "units-needed-raw": "places",
  },
  body: (x) =>
    pick(x.rounding, {
      "half-up": round(x["units-needed-raw"], 0),
      "always-up": ceil(x["units-needed-raw"]),
      none: x["units-needed-raw"],
    }),
  source: sources.schwaben,
});
