import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Cost of one place-night that a service could offer.
 *
 * Formula: requirement ÷ available nights.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param available-nights - place-nights it could offer
 * @returns money per nights; undefined (`zero-denominator`) where there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.dayRate` in `sources.ts`.
 * @example costPerAvailableNight({ requirement: money("215000", "EUR"), "available-nights": "1460" }).value //
 * "147.260273972602739726027397260274"
 */
export const costPerAvailableNight = formula({
  id: "cost-per-available-night",
  unit: "money/nights",
  inputs: {
    requirement: "money",
    "available-nights": "nights",
  },
  body: (x) => ratio(x.requirement, x["available-nights"]),
  source: sources.dayRate,
});
