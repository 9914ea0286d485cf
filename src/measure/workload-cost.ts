import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
