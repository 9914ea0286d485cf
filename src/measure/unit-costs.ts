import { ceil, divide, minus, num, plus, ratio, relabel, times } from "../formula/expression.js";
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

/**
 * Cost of one client in the year.
 *
 * Formula: requirement ÷ clients.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param clients - clients in the year
 * @returns money per clients; undefined (`zero-denominator`) where there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.dayRate` in `sources.ts`.
 * @example costPerClient({ requirement: money("1000", "EUR"), clients: "80" }).value // "12.5"
 */
export const costPerClient = formula({
  id: "cost-per-client",
  unit: "money/clients",
  inputs: {
    requirement: "money",
    clients: "clients",
  },
  body: (x) => ratio(x.requirement, x.clients),
  source: sources.dayRate,
});

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

/**
 * Cost of the next unit, such as one more place or client: small until a step is crossed, then with the whole step.
 *
 * Formula: cost of one unit + cost of one step × (steps of one unit more − steps of the units), each number of steps
 * being units ÷ size of a step, rounded up.
 *
 * @param units - units now
 * @param one-unit-cost - what one unit costs apart from steps
 * @param step-size - units that one step serves, above 0
 * @param step-cost - what one more step costs
 * @returns money for the unit after these; undefined (`zero-denominator`) for a step of zero
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example marginalCost({ units: "8", "one-unit-cost": money("100", "KGS"), "step-size": "8", "step-cost": money("5000",
 * "KGS") }).value // "5100"
 */
export const marginalCost = formula({
  id: "marginal-cost",
  unit: "money",
  inputs: {
    units: "units",
    "one-unit-cost": "money/units",
    "step-size": "units",
    "step-cost": "money",
  },
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
 * Formula: total cost ÷ all units.
 *
 * @param total-cost - everything spent on the budget in the year
 * @param all-units - all units it paid for, those that have nothing to do with violence too
 * @returns money per units; undefined (`zero-denominator`) where there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.psytel` in `sources.ts`.
 * @example grossUnitCost({ "total-cost": money("1000000", "KGS"), "all-units": "4000" }).value // "250"
 */
export const grossUnitCost = formula({
  id: "gross-unit-cost",
  unit: "money/units",
  inputs: {
    "total-cost": "money",
    "all-units": "units",
  },
  body: (x) => ratio(x["total-cost"], x["all-units"]),
  source: sources.psytel,
});

/**
 * Cost of events, such as police calls or consultations, by the cost of one; with a gross unit cost it is the top-down
 * ("economic") cost of the events against women.
 *
 * Formula: events × cost of one event.
 *
 * @param events - events in the year
 * @param cost-per-event - cost of one event
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.psytel` in `sources.ts`.
 * @example eventCost({ events: "120", "cost-per-event": money("250", "KGS") }).value // "30000"
 */
export const eventCost = formula({
  id: "event-cost",
  unit: "money",
  inputs: {
    events: "units",
    "cost-per-event": "money/units",
  },
  body: (x) => times(x["cost-per-event"], x.events),
  source: sources.psytel,
});

/**
 * Cost of events by the working time that they take.
 *
 * Formula: events × working days for one × cost of one working day.
 *
 * @param events - events in the year
 * @param time-per-event - working days of staff that one event takes on average
 * @param day-rate - cost of one working day of that staff
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.psytel` in `sources.ts`.
 * @example workloadCost({ events: "120", "time-per-event": "0.5", "day-rate": money("1800", "KGS") }).value // "108000"
 */
export const workloadCost = formula({
  id: "workload-cost",
  unit: "money",
  inputs: {
    events: "units",
    "time-per-event": "days/units",
    "day-rate": "money/days",
  },
  body: (x) => times(x["day-rate"], times(x["time-per-event"], x.events)),
  source: sources.psytel,
});
