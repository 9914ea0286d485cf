import { divide } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Clients of a model centre in the year.
 *
 * Formula: place-nights ÷ mean stay in nights.
 *
 * @param place-nights - occupied place-nights in the year
 * @param stay-nights - mean stay of a client in nights, above 0
 * @returns clients; undefined where the stay is unknown or 0
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example modelClients({ "place-nights": "2737.5", "stay-nights": "30" }).value // "91.25"
 */
export const modelClients = formula({
  id: "model-clients",
  unit: "clients",
  inputs: {
    "place-nights": "nights",
    "stay-nights": "nights/clients",
  },
  body: (x) => divide(x["place-nights"], x["stay-nights"]),
  source: sources.contract,
});
