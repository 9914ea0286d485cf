import { is, num, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Pay of a line before the employer's contributions; 0 where the line is not pay.
 *
 * Formula: units × quantity × share × unit price for pay lines.
 *
 * @param pay - `yes` where the line is pay
 * @param base-units - units in the year
 * @param quantity - how much of the line one unit of its driver takes
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @param unit-price - unit cost in prices and currency of the year
 * @returns money; undefined where an input of a pay line is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example payAmount({ pay: "yes", "base-units": "2", quantity: "1", "share-of-line": "0.5", "unit-price":
 * money("360000", "KGS") }).value // "360000"
 */
export const payAmount = formula({
  id: "pay-amount",
  unit: "money",
  inputs: {
    pay: "text",
    "base-units": "units",
    quantity: "ratio",
    "share-of-line": "ratio",
    "unit-price": "money/units",
  },
  body: (x) =>
    when(
      is(x.pay, "yes"),
      times(times(times(x["base-units"], x.quantity), x["share-of-line"]), x["unit-price"]),
      num("0", "money"),
    ),
  source: sources.contract,
});
