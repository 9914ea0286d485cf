import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Place-nights that the clients expected would stay.
 *
 * Formula: clients expected × mean stay in nights; a woman and her children share one family place.
 *
 * @param clients-expected - women expected to come
 * @param stay-nights - mean stay of a client in nights
 * @returns place-nights; undefined where either is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.demand` in `sources.ts`.
 * @example nightsExpected({ "clients-expected": "500", "stay-nights": "30" }).value // "15000"
 */
export const nightsExpected = formula({
  id: "nights-expected",
  unit: "nights",
  inputs: {
    "clients-expected": "clients",
    "stay-nights": "nights/clients",
  },
  body: (x) => times(x["clients-expected"], x["stay-nights"]),
  source: sources.demand,
});
