import { ceil, divide, is, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units of a line after steps: a step line takes whole steps.
 *
 * Formula: driver units ÷ step, rounded up, for a `step` line; driver units otherwise.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param driver-units - units of the driver over twelve months
 * @param step - driver units that one more step serves, above 0
 * @returns units; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example stepUnits({ behaviour: "step", "driver-units": "21", step: "10" }).value // "3"
 */
export const stepUnits = formula({
  id: "step-units",
  unit: "units",
  inputs: {
    behaviour: "text",
    "driver-units": "units",
    step: "ratio",
  },
  body: (x) => when(is(x.behaviour, "step"), ceil(divide(x["driver-units"], x.step)), x["driver-units"]),
  source: sources.contract,
});
