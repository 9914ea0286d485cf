import { relabel, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Women expected to come to a shelter in the year.
 *
 * Formula: women whom the prevalence is about × prevalence of twelve months × share who seek help × share of those who
 * need a shelter.
 *
 * @param prevalence-12m - share of the women who suffered violence in the last twelve months, from 0 to 1
 * @param women-concerned - women whom the prevalence is about
 * @param help-seeking - share of them who seek help of services in a year, from 0 to 1
 * @param uptake - share of those who need and take a place, from 0 to 1
 * @returns clients; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.demand` in `sources.ts`.
 * @example clientsExpected({ "prevalence-12m": "0.1", "women-concerned": "500000", "help-seeking": "0.2", uptake: "0.05"
 * }).value // "500"
 */
export const clientsExpected = formula({
  id: "clients-expected",
  unit: "clients",
  inputs: {
    "prevalence-12m": "ratio",
    "women-concerned": "women",
    "help-seeking": "ratio",
    uptake: "ratio",
  },
  body: (x) =>
    relabel(times(times(times(x["women-concerned"], x["prevalence-12m"]), x["help-seeking"]), x.uptake), "clients"),
  source: sources.demand,
});
