import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What one unit of the driver of a cost line costs by its norm, before employer's contributions and VAT.
 *
 * Formula: quantity × share × unit price.
 *
 * @param quantity - how much of the line one unit of its driver takes
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @param unit-price - unit cost in prices and currency of the year
 * @returns money per unit; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example normCost({ quantity: "1.5", "share-of-line": "1", "unit-price": money("200", "KGS") }).value // "300"
 */
export const normCost = formula({
  id: "norm-cost",
  unit: "money/units",
  inputs: {
    quantity: "ratio",
    "share-of-line": "ratio",
    "unit-price": "money/units",
  },
  body: (x) => times(times(x.quantity, x["share-of-line"]), x["unit-price"]),
  source: sources.contract,
});
