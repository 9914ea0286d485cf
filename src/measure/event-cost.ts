import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
