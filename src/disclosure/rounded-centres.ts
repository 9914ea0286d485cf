import { fold } from "../model/fold.js";
import { type DecimalString, type Exact, compare, exact } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Result } from "../result/result.js";
import { twoDigits } from "./bands.js";
import type { RoundedCentre } from "../result/published.js";
import { type Seen, sumsOf } from "./seen.js";

/**
 * Centres whose sums stand to two digits: those whose address is secret under a number, by size, and those that count few
 * persons under their name. Each is computed as if it were alone.
 */
export function roundedCentres(result: Result, { addressed, few }: Seen): readonly RoundedCentre[] {
  const sums = sumsOf(result, new Set([...addressed, ...few]));
  const rows = (ids: ReadonlySet<string>) =>
    result.centres.flatMap(({ id, name, region }) => {
      const own = sums.get(fold(id));
      if (!ids.has(fold(id)) || own === undefined) return [];
      return {
        name,
        region,
        need: rounded(own.need),
        covered: rounded(own.covered),
        shortfall: rounded(own.shortfall),
      };
    });
  const withRegion = result.analysis.publish?.regions === true;
  const numbered = rows(addressed)
    .toSorted((a, b) => larger(a.need, b.need) || larger(a.covered, b.covered) || larger(a.shortfall, b.shortfall))
    .map(({ name: _name, region, ...sum }, at) => ({
      number: at + 1,
      ...(withRegion && region !== undefined && { region }),
      ...sum,
    }));
  return [...numbered, ...rows(few).map(({ region: _region, ...each }) => each)];
}

const rounded = (value: Exact | undefined): DecimalString | null =>
  value === undefined ? null : toDecimal(twoDigits(value));

const larger = (a: DecimalString | null, b: DecimalString | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compare(exact(b), exact(a));
