import { minus, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Occupancy from which base funding and a payment for each occupied night together cover the cost.
 *
 * Formula: (standing cost − base funding) ÷ (payment for a night − varying cost of a night) ÷ available nights.
 *
 * @param standing-cost - what the service needs in the year even when its places are empty
 * @param base-funding - money of the year for being available, whatever the nights
 * @param night-rate - payment for one occupied place-night
 * @param varying-cost-per-night - what one more occupied place-night costs
 * @param available-nights - place-nights the service could offer
 * @returns ratio, above 1 where even a full house is short, negative where the base alone covers more than what stays;
 *   undefined where a night is paid no more than it costs: no occupancy breaks even
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.baseContribution` in `sources.ts`.
 * @example breakEvenOccupancy({ "standing-cost": money("73000", "EUR"), "base-funding": money("36500", "EUR"),
 * "night-rate": money("26", "EUR"), "varying-cost-per-night": money("6", "EUR"), "available-nights": "3650" }).value //
 * "0.5"
 */
export const breakEvenOccupancy = formula({
  id: "break-even-occupancy",
  unit: "ratio",
  inputs: {
    "standing-cost": "money",
    "base-funding": "money",
    "night-rate": "money/nights",
    "varying-cost-per-night": "money/nights",
    "available-nights": "nights",
  },
  body: (x) =>
    ratio(
      ratio(minus(x["standing-cost"], x["base-funding"]), minus(x["night-rate"], x["varying-cost-per-night"])),
      x["available-nights"],
    ),
  source: sources.baseContribution,
});
