import { is, num, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What capital of a line is worth at the end of its life.
 *
 * Formula: units × quantity × share × salvage per unit; 0 where the line is not capital.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param units - units of the line
 * @param quantity - how much of the line one unit of its driver takes
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @param salvage - worth of one unit at the end of its life, in prices and currency of the year
 * @returns money; undefined where no salvage is stated for capital: 0 must be written
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example salvageValue({ behaviour: "capital", units: "1", quantity: "2", "share-of-line": "1", salvage:
 * money("10", "KGS") }).value // "20"
 */
export const salvageValue = formula({
  id: "salvage-value",
  unit: "money",
  inputs: {
    behaviour: "text",
    units: "units",
    quantity: "ratio",
    "share-of-line": "ratio",
    salvage: "money/units",
  },
  body: (x) => {
    const all = times(times(times(x.units, x.quantity), x["share-of-line"]), x.salvage);
    return when(is(x.behaviour, "capital"), all, num("0", "money"));
  },
  source: sources.contract,
});
