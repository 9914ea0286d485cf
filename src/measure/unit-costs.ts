import { ceil, divide, minus, num, plus, ratio, relabel, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Cost of one place-night that a service could offer.
 *
 * @returns money per nights; undefined (`zero-denominator`) where there are none
 * @example costPerAvailableNight({ requirement: money("215000", "EUR"), "available-nights": "1460" }).value //
 * "147.260273972602739726027397260274"
 */
export const costPerAvailableNight = formula({
  id: "cost-per-available-night",
  unit: "money/nights",
  inputs: take("requirement", "available-nights"),
  body: (x) => ratio(x.requirement, x["available-nights"]),
  source: sources.dayRate,
});

/**
 * Cost of one occupied place-night.
 *
 * @returns money per nights; undefined (`zero-denominator`) where there are none
 * @example costPerOccupiedNight({ requirement: money("215000", "EUR"), "place-nights": "1357.8" }).value //
 * "158.3443806157018706731477389895419"
 */
export const costPerOccupiedNight = formula({
  id: "cost-per-occupied-night",
  unit: "money/nights",
  inputs: take("requirement", "place-nights"),
  body: (x) => ratio(x.requirement, x["place-nights"]),
  source: sources.dayRate,
});

/**
 * Cost of one night of one person, woman or child.
 *
 * @returns money per person-nights; undefined (`zero-denominator`) where there are none
 * @example costPerPersonNight({ requirement: money("500", "EUR"), "person-nights": "250" }).value // "2"
 */
export const costPerPersonNight = formula({
  id: "cost-per-person-night",
  unit: "money/person-nights",
  inputs: take("requirement", "person-nights"),
  body: (x) => ratio(x.requirement, x["person-nights"]),
  source: sources.dayRate,
});

/**
 * Cost of one client in the year.
 *
 * @returns money per clients; undefined (`zero-denominator`) where there are none
 * @example costPerClient({ requirement: money("1000", "EUR"), clients: "80" }).value // "12.5"
 */
export const costPerClient = formula({
  id: "cost-per-client",
  unit: "money/clients",
  inputs: take("requirement", "clients"),
  body: (x) => ratio(x.requirement, x.clients),
  source: sources.dayRate,
});

/**
 * Cost of one occupied place-night at an occupancy other than the present one; step lines stay as they are.
 *
 * @returns money per nights; undefined (`zero-denominator`) at an occupancy of 0 or without nights
 * @example costAtOccupancy({ "standing-cost": money("73000", "EUR"), "available-nights": "3650", occupancy: "0.8",
 * "varying-cost-per-night": money("6", "EUR") }).value // "31"
 */
export const costAtOccupancy = formula({
  id: "cost-at-occupancy",
  unit: "money/nights",
  inputs: take("standing-cost", "available-nights", "occupancy", "varying-cost-per-night"),
  body: (x) => plus(ratio(ratio(x["standing-cost"], x["available-nights"]), x.occupancy), x["varying-cost-per-night"]),
  source: sources.dayRate,
});

/**
 * Occupancy from which base funding and a payment for each occupied night together cover the cost.
 *
 * @returns ratio, above 1 where even a full house is short, negative where the base alone covers more than what stays;
 * undefined where a night is paid no more than it costs: no occupancy breaks even
 * @example breakEvenOccupancy({ "standing-cost": money("73000", "EUR"), "base-funding": money("36500", "EUR"),
 * "night-rate": money("26", "EUR"), "varying-cost-per-night": money("6", "EUR"), "available-nights": "3650" }).value //
 * "0.5"
 */
export const breakEvenOccupancy = formula({
  id: "break-even-occupancy",
  unit: "ratio",
  inputs: take("standing-cost", "base-funding", "night-rate", "varying-cost-per-night", "available-nights"),
  body: (x) =>
    ratio(
      ratio(minus(x["standing-cost"], x["base-funding"]), minus(x["night-rate"], x["varying-cost-per-night"])),
      x["available-nights"],
    ),
  source: sources.baseContribution,
});

/**
 * Cost of the next unit, such as one more place or client: small until a step is crossed, then with the whole step.
 *
 * @returns money for the unit after these; undefined (`zero-denominator`) for a step of zero
 * @example marginalCost({ units: "8", "one-unit-cost": money("100", "KGS"), "step-size": "8", "step-cost":
 * money("5000", "KGS") }).value // "5100"
 */
export const marginalCost = formula({
  id: "marginal-cost",
  unit: "money",
  inputs: take("units", "one-unit-cost", "step-size", "step-cost"),
  body: (x) => {
    const one = num("1", "units");
    const after = ceil(divide(plus(x.units, one), x["step-size"]));
    const now = ceil(divide(x.units, x["step-size"]));
    return plus(relabel(x["one-unit-cost"], "money"), times(x["step-cost"], minus(after, now)));
  },
  source: sources.contract,
});

/**
 * Gross (top-down) cost of one unit: an average that blends every service on the same budget, and no marginal cost.
 *
 * @returns money per units; undefined (`zero-denominator`) where there are none
 * @example grossUnitCost({ "total-cost": money("1000000", "KGS"), "all-units": "4000" }).value // "250"
 */
export const grossUnitCost = formula({
  id: "gross-unit-cost",
  unit: "money/units",
  inputs: take("total-cost", "all-units"),
  body: (x) => ratio(x["total-cost"], x["all-units"]),
  source: sources.psytel,
});

/**
 * Cost of events, such as police calls or consultations, by the cost of one; with a gross unit cost it is the top-down
 * ("economic") cost of the events against women.
 *
 * @example eventCost({ events: "120", "cost-per-event": money("250", "KGS") }).value // "30000"
 */
export const eventCost = formula({
  id: "event-cost",
  unit: "money",
  inputs: take("events", "cost-per-event"),
  body: (x) => times(x["cost-per-event"], x.events),
  source: sources.psytel,
});

/**
 * Cost of events by the working time that they take.
 *
 * @example workloadCost({ events: "120", "time-per-event": "0.5", "day-rate": money("1800", "KGS") }).value // "108000"
 */
export const workloadCost = formula({
  id: "workload-cost",
  unit: "money",
  inputs: take("events", "time-per-event", "day-rate"),
  body: (x) => times(x["day-rate"], times(x["time-per-event"], x.events)),
  source: sources.psytel,
});
