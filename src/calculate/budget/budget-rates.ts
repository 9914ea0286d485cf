import type { PriceIndex } from "../../model/price-index.js";
import { type Row, isSound } from "../../model/table.js";
import { type Exact, ONE, exact } from "../../money/exact.js";
import { indexKey, rateKey } from "../indices.js";

/**
 * The exchange rates of budgets, by their currency and year.
 *
 * @param currency - that of the analysis, which budgets are brought to
 * @returns 1 for a budget of that currency; undefined where no rate is known
 */
export function budgetRates(
  currency: string,
  indices: readonly Row<PriceIndex>[],
): (of: string, fiscalYear: string) => Exact | undefined {
  const rates = new Map(
    indices.filter(isSound).map(({ values }) => [indexKey(values.series, values.year), values.value]),
  );
  return (of, fiscalYear) => {
    const rate = rates.get(rateKey(of, fiscalYear));
    return of === currency ? ONE : rate === undefined ? undefined : exact(rate);
  };
}
