import { is, num, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Amount of a line that belongs to the running year; 0 for capital.
 *
 * Formula: the line's amount unless it is capital.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param line-amount - amount of the line
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example runningAmount({ behaviour: "capital" }).value // "0"
 */
export const runningAmount = formula({
  id: "running-amount",
  unit: "money",
  inputs: {
    behaviour: "text",
    "line-amount": "money",
  },
  body: (x) => when(is(x.behaviour, "capital"), num("0", "money"), x["line-amount"]),
  source: sources.contract,
});
