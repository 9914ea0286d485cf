import { orElse, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Place-nights of a service open all year: the base of steps, before months are applied.
 *
 * Formula: stated place-nights, or capacity × days × occupancy.
 *
 * @param stated-place-nights - occupied place-nights as counted, never prorated
 * @param capacity - places of the service in its own unit, 0 or more
 * @param days - nights in the year that one place offers, 365 or 366
 * @param occupancy - occupied ÷ available nights, 0 or more; may be above 1
 * @returns place-nights; undefined where they are not stated and capacity, days or occupancy is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example twelveMonthPlaceNights({ capacity: "10", days: "365", occupancy: "0.75" }).value // "2737.5"
 */
export const twelveMonthPlaceNights = formula({
  id: "twelve-month-place-nights",
  unit: "nights",
  inputs: {
    "stated-place-nights": "nights",
    capacity: "places",
    days: "nights/places",
    occupancy: "ratio",
  },
  body: (x) => orElse(x["stated-place-nights"], times(times(x.capacity, x.days), x.occupancy)),
  source: sources.contract,
});
