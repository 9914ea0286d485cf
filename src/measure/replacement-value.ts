import { is, num, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Replacement value of a capital line; 0 for other lines.
 *
 * Formula: the line's amount where it is capital, without months.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param line-amount - amount of the line
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example replacementValue({ behaviour: "fixed" }).value // "0"
 */
export const replacementValue = formula({
  id: "replacement-value",
  unit: "money",
  inputs: {
    behaviour: "text",
    "line-amount": "money",
  },
  body: (x) => when(is(x.behaviour, "capital"), x["line-amount"], num("0", "money")),
  source: sources.contract,
});
