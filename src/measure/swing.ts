import { max, minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { uncertaintySources as sources } from "./uncertainty-sources.js";

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
