import type { ChosenStandard } from "../calculate/choose-standard.js";
import { indexKey } from "../calculate/indices.js";
import type { Network } from "../calculate/network.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { compare, divide, exact, isZero } from "../money/exact.js";
import type { OldPrices } from "../result/result.js";

const YEARS = 3;
const GROWTH = exact("1.15");

/**
 * The oldest prices that costs rest on, where they are more than three years older than the fiscal year or their index
 * has risen by more than 15 % since.
 *
 * @param standards - by which the centres are costed
 */
export function oldPrices(network: Network, standards: Iterable<ChosenStandard>): OldPrices | undefined {
  const old = [...standards].flatMap(({ lines }) => lines.filter(({ values }) => isOld(values, network)));
  const [year] = old.flatMap(({ values }) => values.price_year ?? []).sort();
  return year === undefined ? undefined : { year, raised: old.every(({ values }) => values.index !== undefined) };
}

function isOld({ price_year: priced, index }: CostStandardLine, network: Network): boolean {
  if (priced === undefined) return false;
  if (Number(network.fiscalYear.slice(0, 4)) - Number(priced.slice(0, 4)) > YEARS) return true;
  if (index === undefined) return false;
  const [then, now] = [priced, network.fiscalYear].map((year) => {
    const found = network.indices.find(({ values }) => indexKey(values.series, values.year) === indexKey(index, year));
    return found?.values.value === undefined ? undefined : exact(found.values.value);
  });
  return then !== undefined && now !== undefined && !isZero(then) && compare(divide(now, then), GROWTH) > 0;
}
