import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Cost of one night of one person, woman or child.
 *
 * Formula: requirement ÷ person nights.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param person-nights - person-nights
 * @returns money per person-nights; undefined (`zero-denominator`) where there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.dayRate` in `sources.ts`.
 * @example costPerPersonNight({ requirement: money("500", "EUR"), "person-nights": "250" }).value // "2"
 */
export const costPerPersonNight = formula({
  id: "cost-per-person-night",
  unit: "money/person-nights",
  inputs: {
    requirement: "money",
    "person-nights": "person-nights",
  },
  body: (x) => ratio(x.requirement, x["person-nights"]),
  source: sources.dayRate,
});
