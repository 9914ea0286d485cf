import { readAmounts } from "./scanned-classes.js";
import type { ScannedFile } from "./scan-budget.js";

// Sums of many numbers as floats differ by less than this part of them.
const ROUNDING = 1e-11;
// Amounts below zero may bring the sum to its half again and again.
const MOST_LOOKED_AT = 20;

/**
 * Whether the rows up to some row add up to as much as all behind it: one table twice, or two sides of a budget. What the rows
 * come to was noted at some of them; the rows between two of these are looked at where the half lies there.
 */
export function isHalved({ scan, seen, plan, stretches, again }: ScannedFile): boolean {
  const { steps, sum, rows } = scan;
  const half = sum / 2;
  const isNear = (other: number): boolean => Math.abs(other - half) <= Math.abs(sum) * ROUNDING;
  const last = { place: stretches.at(-1)?.to ?? 0, sum };
  const between = steps.flatMap((from, at) => {
    const to = steps[at + 1] ?? last;
    const isReached = (from.sum - half) * (to.sum - half) <= 0 || isNear(from.sum) || isNear(to.sum);
    return isReached ? [{ from, to }] : [];
  });
  return (
    sum !== 0 &&
    between.slice(0, MOST_LOOKED_AT).some(({ from, to }) => {
      let [own, isFound] = [from.sum, false];
      again(
        (_, row, whole) => {
          if (rows.isLeftOut[rows.classAt(row)] === true) return true;
          const amounts = readAmounts(seen, whole()).map(({ value }) => Number(typeof value === "string" ? value : 0));
          own += amounts.reduce((all, each) => all + each, 0) * 10 ** plan.places;
          isFound ||= isNear(own);
          return !isFound;
        },
        { from: from.place, to: to.place, firstLine: from.line },
      );
      return isFound;
    })
  );
}
