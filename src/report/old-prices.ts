import { say } from "../formula/say.js";
import { compare, divide, exact, isZero, subtract, whole } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Page } from "./page.js";
import { usedCostLines } from "./used-cost-lines.js";

const MOST_YEARS = 3;
const MOST_RISE = exact("0.15");

/**
 * A sentence with the year of its prices, where they are so old that it misleads without: more than three years before the
 * year of the analysis, or 15 % of the price index.
 */
export function withOldPrices({ result, locale, print }: Page, sentence: string): string {
  const { analysis } = result;
  // Lines that an index moves to the year are in its prices.
  const fixed = usedCostLines(result).filter(({ index }) => index === undefined);
  const [year] = fixed.flatMap((each) => each.price_year ?? []).sort();
  if (year === undefined) return sentence;
  const rise = riseSince(result, year);
  const isOld = yearOf(analysis.fiscalYear) - yearOf(year) > MOST_YEARS;
  const isRisen = rise !== undefined && compare(rise, MOST_RISE) > 0;
  if (!isOld && !isRisen) return sentence;
  const facts = { sentence: sentence.replace(/[.。]$/u, ""), year };
  return rise === undefined
    ? say(locale, "answer.old-prices", facts)
    : say(locale, "answer.old-prices-risen", { ...facts, rise: print.percent(toDecimal(rise)) });
}

const yearOf = (fiscalYear: string): number => Number(fiscalYear.slice(0, 4));

// By the series that the analysis names, else by the one that the table of indices has.
function riseSince({ analysis, network }: Page["result"], year: string) {
  const indices = network?.indices ?? [];
  const known = new Set(indices.map(({ values }) => values.series).filter((each) => !/^(?:fx|gdp):/.test(each)));
  const [only, ...more] = known;
  const series = analysis.deflator ?? (more.length === 0 ? only : undefined);
  const of = (wanted: string) =>
    indices.find(({ values }) => values.series === series && values.year === wanted)?.values.value;
  const [then, now] = [of(year), of(analysis.fiscalYear)];
  if (then === undefined || now === undefined || isZero(exact(then))) return undefined;
  return subtract(divide(exact(now), exact(then)), whole(1n));
}
