import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What the missing places or centres of a region would need in a year.
 *
 * Formula: units missing × cost of one more unit.
 *
 * @param units-missing - units missing against the norm
 * @param cost-per-missing-unit - cost of one more unit
 * @returns money; undefined where anything is missing
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example expansionRequirement({ "units-missing": "3", "cost-per-missing-unit": money("100", "KGS") }).value //
 * "300"
 */
export const expansionRequirement = formula({
  id: "expansion-requirement",
  unit: "money",
  inputs: {
    "units-missing": "places",
    "cost-per-missing-unit": "money/places",
  },
  body: (x) => times(x["cost-per-missing-unit"], x["units-missing"]),
  source: sources.contract,
});
