import { pick, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Women whom a prevalence is about.
 *
 * Formula: women aged 15 and over, or the part of them who ever had a partner, as the prevalence was measured.
 *
 * @param prevalence-women - whom the prevalence counts: `ever-partnered` or `all-women`
 * @param women-15plus - women aged 15 and over
 * @param ever-partnered-share - share of them who ever had a partner, from 0 to 1
 * @returns women; undefined where the women, or the share that is needed, are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.prevalence` in `sources.ts`.
 * @example womenConcerned({ "prevalence-women": "ever-partnered", "women-15plus": "1000", "ever-partnered-share": "0.8"
 * }).value // "800"
 */
export const womenConcerned = formula({
  id: "women-concerned",
  unit: "women",
  inputs: {
    "prevalence-women": "text",
    "women-15plus": "women",
    "ever-partnered-share": "ratio",
  },
  body: (x) =>
    pick(x["prevalence-women"], {
      "ever-partnered": times(x["women-15plus"], x["ever-partnered-share"]),
      "all-women": x["women-15plus"],
    }),
  source: sources.prevalence,
});
