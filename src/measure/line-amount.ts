import { is, num, plus, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Amount of a cost line in the year.
 *
 * Formula: units × quantity × share × unit price × (1 + employer's contributions on pay) × (1 + VAT where it is
 * due).
 *
 * @param units - units in the year
 * @param quantity - how much of the line one unit of its driver takes
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @param unit-price - unit cost in prices and currency of the year
 * @param pay - `yes` where the line is pay
 * @param on-cost - employer's contributions as a share of pay
 * @param vat - `yes` where VAT is due
 * @param vat-rate - VAT as a share
 * @returns money; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example lineAmount({ units: "2", quantity: "1", "share-of-line": "1", "unit-price": money("100", "KGS"), pay:
 * "yes", "on-cost": "0.1725", vat: "no" }).value // "234.5"
 */
export const lineAmount = formula({
  id: "line-amount",
  unit: "money",
  inputs: {
    units: "units",
    quantity: "ratio",
    "share-of-line": "ratio",
    "unit-price": "money/units",
    pay: "text",
    "on-cost": "ratio",
    vat: "text",
    "vat-rate": "ratio",
  },
  body: (x) => {
    const base = times(times(times(x.units, x.quantity), x["share-of-line"]), x["unit-price"]);
    const withOnCost = when(is(x.pay, "yes"), times(base, plus(num("1"), x["on-cost"])), base);
    return when(is(x.vat, "yes"), times(withOnCost, plus(num("1"), x["vat-rate"])), withOnCost);
  },
  source: sources.contract,
});
