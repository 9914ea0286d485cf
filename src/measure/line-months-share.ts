import { divide, is, num, pick, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Part of the year that a line is paid for.
 *
 * Formula: months open ÷ 12 for `centre` and `place`; the part that nights cover for `place_night` and
 * `person_night`; 1 for stated clients and cases, and for capital.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param driver - what the line depends on
 * @param months-open - months open in the year, above 0 and at most 12
 * @param night-months-share - part of the year that place-nights cover
 * @param person-night-months-share - part of the year that person-nights cover
 * @returns a ratio; undefined for drivers with their own rules
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example lineMonthsShare({ behaviour: "fixed", driver: "centre", "months-open": "6" }).value // "0.5"
 */
export const lineMonthsShare = formula({
  id: "line-months-share",
  unit: "ratio",
  inputs: {
    behaviour: "text",
    driver: "text",
    "months-open": "months",
    "night-months-share": "ratio",
    "person-night-months-share": "ratio",
  },
  body: (x) =>
    when(
      is(x.behaviour, "capital"),
      num("1"),
      pick(x.driver, {
        centre: divide(x["months-open"], num("12", "months")),
        place: divide(x["months-open"], num("12", "months")),
        place_night: x["night-months-share"],
        person_night: x["person-night-months-share"],
        client: num("1"),
        case: num("1"),
      }),
    ),
  source: sources.contract,
});
