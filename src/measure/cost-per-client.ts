import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
