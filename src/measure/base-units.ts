import { divide, is, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units of a line in the year, for every driver but payroll.
 *
 * Formula: full-time equivalents ÷ quantity for `post_24_7`; units after steps × part of the year otherwise.
 *
 * @param driver - what the line depends on
 * @param fte - full-time equivalents of the post
 * @param quantity - how much of the line one unit of its driver takes
 * @param step-units - units after steps
 * @param line-months-share - part of the year that the line is paid for
 * @returns units; undefined for `payroll`
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example baseUnits({ driver: "place", "step-units": "3", "line-months-share": "0.5" }).value // "1.5"
 */
export const baseUnits = formula({
  id: "base-units",
  unit: "units",
  inputs: {
    driver: "text",
    fte: "fte",
    quantity: "ratio",
    "step-units": "units",
    "line-months-share": "ratio",
  },
  body: (x) =>
    when(
      is(x.driver, "post_24_7"),
      relabel(divide(x.fte, x.quantity), "units"),
      times(x["step-units"], x["line-months-share"]),
    ),
  source: sources.contract,
});
