import { plus, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Cost of one occupied place-night at an occupancy other than the present one; step lines stay as they are.
 *
 * Formula: standing cost ÷ available nights ÷ occupancy + varying cost of one place-night.
 *
 * @param standing-cost - what the service needs in the year even when its places are empty
 * @param available-nights - place-nights it could offer
 * @param occupancy - occupied ÷ available nights, above 0; may be above 1
 * @param varying-cost-per-night - what one more occupied place-night costs
 * @returns money per nights; undefined (`zero-denominator`) at an occupancy of 0 or without nights
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.dayRate` in `sources.ts`.
 * @example costAtOccupancy({ "standing-cost": money("73000", "EUR"), "available-nights": "3650", occupancy: "0.8",
 * "varying-cost-per-night": money("6", "EUR") }).value // "31"
 */
export const costAtOccupancy = formula({
  id: "cost-at-occupancy",
  unit: "money/nights",
  inputs: {
    "standing-cost": "money",
    "available-nights": "nights",
    occupancy: "ratio",
    "varying-cost-per-night": "money/nights",
  },
  body: (x) => plus(ratio(ratio(x["standing-cost"], x["available-nights"]), x.occupancy), x["varying-cost-per-night"]),
  source: sources.dayRate,
});
