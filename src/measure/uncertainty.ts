import { divide, max, minus, num, plus, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Mean of a value that is known by its range: at least, most likely, at most (triangular distribution).
 *
 * @returns a number in the unit of the three
 * @example triangularMean({ "range-min": "0.5", "range-mode": "0.7", "range-max": "0.9" }).value // "0.7"
 */
export const triangularMean = formula({
  id: "triangular-mean",
  unit: "ratio",
  inputs: take("range-min", "range-mode", "range-max"),
  body: (x) => divide(plus(plus(x["range-min"], x["range-mode"]), x["range-max"]), num("3")),
  source: sources.triangular,
});

/**
 * Variance of a value that is known by its range: at least, most likely, at most (triangular distribution).
 *
 * @returns a number in the square of the unit of the three
 * @example triangularVariance({ "range-min": "0.5", "range-mode": "0.7", "range-max": "0.9" }).value //
 * "0.006666666666666666666666666666666667"
 */
export const triangularVariance = formula({
  id: "triangular-variance",
  unit: "ratio",
  inputs: take("range-min", "range-mode", "range-max"),
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
 * @example swing({ "gap-at-min": money("120", "KGS"), "gap-at-max": money("90", "KGS") }).value // "30"
 */
export const swing = formula({
  id: "swing",
  unit: "money",
  inputs: take("gap-at-min", "gap-at-max"),
  body: (x) => max(minus(x["gap-at-max"], x["gap-at-min"]), minus(x["gap-at-min"], x["gap-at-max"])),
  source: sources.sensitivity,
});
