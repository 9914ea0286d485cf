import { divide, max, minus, num, plus, times } from "../formula/expression.js";
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

/**
 * Variance of a value that is known by its range: at least, most likely, at most (triangular distribution).
 *
 * Formula: (a² + b² + c² − ab − ac − bc) ÷ 18, with a at least, b at most, c most likely.
 *
 * @param range-min - at least
 * @param range-mode - most likely
 * @param range-max - at most
 * @returns a number in the square of the unit of the three
 * @throws `formula.input`, `number.invalid` for inputs of the wrong kind
 * Source: see `uncertaintySources.triangular` in `uncertainty-sources.ts`.
 * @example triangularVariance({ "range-min": "0.5", "range-mode": "0.7", "range-max": "0.9" }).value
 * // "0.006666666666666666666666666666666667"
 */
export const triangularVariance = formula({
  id: "triangular-variance",
  unit: "ratio",
  inputs: {
    "range-min": "ratio",
    "range-mode": "ratio",
    "range-max": "ratio",
  },
  body: (x) => {
    const [a, c, b] = [x["range-min"], x["range-mode"], x["range-max"]];
    const squares = plus(plus(times(a, a), times(b, b)), times(c, c));
    const products = plus(plus(times(a, b), times(a, c)), times(b, c));
    return divide(minus(squares, products), num("18"));
  },
  source: sources.triangular,
});

/**
 * Swing of the gap with one value: how far apart the gap is at the least and at the most of its range.
 *
 * Formula: |gap at the most − gap at the least|.
 *
 * @param gap-at-min - the gap with the value at the least of its range
 * @param gap-at-max - the gap with the value at the most of its range
 * @returns money; undefined where one of the two is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `uncertaintySources.sensitivity` in `uncertainty-sources.ts`.
 * @example swing({ "gap-at-min": money("120", "KGS"), "gap-at-max": money("90", "KGS") }).value // "30"
 */
export const swing = formula({
  id: "swing",
  unit: "money",
  inputs: {
    "gap-at-min": "money",
    "gap-at-max": "money",
  },
  body: (x) => max(minus(x["gap-at-max"], x["gap-at-min"]), minus(x["gap-at-min"], x["gap-at-max"])),
  source: sources.sensitivity,
});
