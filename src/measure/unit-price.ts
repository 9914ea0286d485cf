import { divide, is, num, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Unit cost of a line in the currency and prices of the fiscal year.
 *
 * Formula: unit cost × 12 where it is per month × index of the fiscal year ÷ index of the price year where the
 * line is indexed × exchange rate where its currency is another.
 *
 * @param unit-cost - unit cost in the line's own currency and price year
 * @param period - `month` for a monthly cost; `year` or `unit` otherwise
 * @param indexed - `yes` where the line names a price series
 * @param index-now - index of the fiscal year
 * @param index-then - index of the price year
 * @param foreign - `yes` where the line is in another currency
 * @param exchange-rate - analysis currency per one unit of the line's currency
 * @returns money per unit; undefined where an index or a rate that is needed is unknown: never 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.ghcc` in `sources.ts`.
 * @example unitPrice({ "unit-cost": "100", period: "month", indexed: "no", foreign: "no" }).value // "1200"
 */
export const unitPrice = formula({
  id: "unit-price",
  unit: "money/units",
  inputs: {
    "unit-cost": "price/units",
    period: "text",
    indexed: "text",
    "index-now": "ratio",
    "index-then": "ratio",
    foreign: "text",
    "exchange-rate": "ratio",
  },
  body: (x) => {
    const yearly = when(is(x.period, "month"), times(x["unit-cost"], num("12")), x["unit-cost"]);
    const indexed = when(is(x.indexed, "yes"), divide(times(yearly, x["index-now"]), x["index-then"]), yearly);
    return relabel(when(is(x.foreign, "yes"), times(indexed, x["exchange-rate"]), indexed), "money/units");
  },
  source: sources.ghcc,
});
