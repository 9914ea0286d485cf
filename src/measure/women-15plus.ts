import { orElse, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Women aged 15 and over.
 *
 * Formula: as the population states them, or else women × the share of them who are 15 and over.
 *
 * @param stated-women-15plus - women aged 15 and over, as stated
 * @param women - women and girls of all ages
 * @param women-15plus-share - share of them who are 15 and over, from 0 to 1
 * @returns women; undefined where they are not stated and cannot be taken from the share
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example women15plus({ "stated-women-15plus": null, women: "1000", "women-15plus-share": "0.7" }).value // "700"
 */
export const women15plus = formula({
  id: "women-15plus",
  unit: "women",
  inputs: {
    "stated-women-15plus": "women",
    women: "women",
    "women-15plus-share": "ratio",
  },
  body: (x) => orElse(x["stated-women-15plus"], times(x.women, x["women-15plus-share"])),
  source: sources.contract,
});
