import { divide, num, plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { uncertaintySources as sources } from "./uncertainty-sources.js";

/**
 * Mean of a value that is known by its range: at least, most likely, at most (triangular distribution).
 *
 * Formula: (least + most likely + most) ÷ 3.
 *
 * @param range-min - at least
 * @param range-mode - most likely
 * @param range-max - at most
 * @returns a number in the unit of the three
 * @throws `formula.input`, `number.invalid` for inputs of the wrong kind
 * Source: see `uncertaintySources.triangular` in `uncertainty-sources.ts`.
 * @example triangularMean({ "range-min": "0.5", "range-mode": "0.7", "range-max": "0.9" }).value // "0.7"
 */
export const triangularMean = formula({
  id: "triangular-mean",
  unit: "ratio",
  inputs: {
    "range-min": "ratio",
    "range-mode": "ratio",
    "range-max": "ratio",
  },
  body: (x) => divide(plus(plus(x["range-min"], x["range-mode"]), x["range-max"]), num("3")),
  source: sources.triangular,
});
