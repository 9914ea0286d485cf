import { divide, num, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Place-nights that a service could offer in the year.
 *
 * Formula: capacity × days × months open ÷ 12.
 *
 * @param capacity - places of the service in its own unit, 0 or more
 * @param days - nights in the year that one place offers, 365 or 366
 * @param months-open - months open in the year, above 0 and at most 12
 * @returns place-nights; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example availableNights({ capacity: "4", days: "365", "months-open": "12" }).value // "1460"
 */
export const availableNights = formula({
  id: "available-nights",
  unit: "nights",
  inputs: {
    capacity: "places",
    days: "nights/places",
    "months-open": "months",
  },
  body: (x) => times(times(x.capacity, x.days), divide(x["months-open"], num("12", "months"))),
  source: sources.contract,
});
