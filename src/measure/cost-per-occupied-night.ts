import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Cost of one occupied place-night.
 *
 * Formula: requirement ÷ place nights.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param place-nights - occupied place-nights
 * @returns money per nights; undefined (`zero-denominator`) where there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.dayRate` in `sources.ts`.
 * @example costPerOccupiedNight({ requirement: money("215000", "EUR"), "place-nights": "1357.8" }).value //
 * "158.3443806157018706731477389895419"
 */
export const costPerOccupiedNight = formula({
  id: "cost-per-occupied-night",
  unit: "money/nights",
  inputs: {
    requirement: "money",
    "place-nights": "nights",
  },
  body: (x) => ratio(x.requirement, x["place-nights"]),
  source: sources.dayRate,
});
