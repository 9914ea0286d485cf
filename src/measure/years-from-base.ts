import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { investmentSources as sources } from "./investment-sources.js";

/**
 * How many years a flow of money lies after the year that it is compared with; below 0 where it lies before.
 *
 * Formula: year of the flow − year that it is compared with.
 *
 * @param flow-year - calendar year of the flow
 * @param present-year - calendar year that all flows are brought to
 * @returns years; undefined where one of the two is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.discounting` in `investment-sources.ts`.
 * @example yearsFromBase({ "flow-year": "2027", "present-year": "2025" }).value // "2"
 */
export const yearsFromBase = formula({
  id: "years-from-base",
  unit: "years",
  inputs: {
    "flow-year": "years",
    "present-year": "years",
  },
  body: (x) => minus(x["flow-year"], x["present-year"]),
  source: sources.discounting,
});
