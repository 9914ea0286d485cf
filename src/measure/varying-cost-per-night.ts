import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What one more occupied place-night costs as long as no step is crossed.
 *
 * Formula: cost that varies with nights ÷ place nights.
 *
 * @param varying-cost - part of the requirement that varies with nights, with its overhead and contingency
 * @param place-nights - occupied place-nights
 * @returns money per nights; undefined (`zero-denominator`) where there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.dayRate` in `sources.ts`.
 * @example varyingCostPerNight({ "varying-cost": money("500", "KGS"), "place-nights": "250" }).value // "2"
 */
export const varyingCostPerNight = formula({
  id: "varying-cost-per-night",
  unit: "money/nights",
  inputs: {
    "varying-cost": "money",
    "place-nights": "nights",
  },
  body: (x) => ratio(x["varying-cost"], x["place-nights"]),
  source: sources.dayRate,
});
