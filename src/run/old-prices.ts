import type { ChosenStandard, Network } from "../calculate/network.js";
import { type Exact, compare, divide, exact, isZero, subtract, toDecimal, whole } from "../money/exact.js";
import type { OldPrices } from "../result/result.js";

/**
 * The oldest prices that costs rest on, where they are more than three years older than the fiscal year, or prices have
 * risen by more than 15 % since. Lines that an index moves to the year are in its prices.
 */
export function oldPrices(
  network: Network,
  standards: Iterable<ChosenStandard>,
  deflator: string | undefined,
): OldPrices | undefined {
  const lines = [...standards].flatMap((each) => each.lines).filter(({ values }) => values.index === undefined);
  const [year] = lines.flatMap(({ values }) => values.price_year ?? []).sort();
  if (year === undefined) return undefined;
  const rise = riseSince(network, year, deflator);
  const isOld = yearOf(network.fiscalYear) - yearOf(year) > YEARS;
  if (!isOld && (rise === undefined || compare(rise, RISE) <= 0)) return undefined;
  return { year, ...(rise && { rise: toDecimal(rise) }) };
}

const YEARS = 3;
const RISE = exact("0.15");

const yearOf = (fiscalYear: string): number => Number(fiscalYear.slice(0, 4));

function riseSince({ indices, fiscalYear }: Network, year: string, deflator: string | undefined): Exact | undefined {
  const known = new Set(indices.map(({ values }) => values.series).filter((each) => !/^(?:fx|gdp):/.test(each)));
  const [only, ...more] = known;
  const series = deflator ?? (more.length === 0 ? only : undefined);
  const of = (wanted: string): string | undefined =>
    indices.find(({ values }) => values.series === series && values.year === wanted)?.values.value;
  const [then, now] = [of(year), of(fiscalYear)];
  if (then === undefined || now === undefined || isZero(exact(then))) return undefined;
  return subtract(divide(exact(now), exact(then)), whole(1n));
}
