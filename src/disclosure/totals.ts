import type { Result } from "../result/result.js";
import { type Exact, ZERO, add, exact, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { type Bounds, type ClosedWords, closedBounds, totalOf } from "./closed-words.js";
import type { AmountRange, Ranges, RoundedCentre, Withheld } from "../result/published.js";
import { type CentreSums, centreSums } from "./seen.js";

/**
 * All centres together, as far as a publication tells: exact sums of those that are shown, sums to two digits, and bands.
 *
 * @param open - the run of what is shown
 * @param rounded - centres whose sums stand to two digits
 * @param words - what is said of closed centres; undefined where there are none
 */
export function totalsOf(
  open: Result,
  rounded: readonly RoundedCentre[],
  words: ClosedWords | undefined,
): Pick<Withheld, "bands" | "totals" | "openSums" | "known"> {
  const isMoney = open.analysis.funding !== undefined;
  const keys: readonly (keyof CentreSums)[] = isMoney ? ["need", "covered", "shortfall"] : ["need"];
  // A centre of which one of them is not known is in no total, as in every total of what is known.
  const own = [...centreSums(open).values()].filter((each) => keys.every((key) => each[key] !== undefined));
  const sumOf = (key: keyof CentreSums): Exact => totalOf(own, key) ?? ZERO;
  const bounds = words && closedBounds(words);
  const boundsOf = (key: keyof CentreSums): Bounds => {
    const sums = rounded.map((each) => each[key]);
    const known = sum([sumOf(key), ...sums.flatMap((each) => (each === null ? [] : exact(each)))]);
    const { from, to } = bounds?.[key] ?? NONE;
    return { from: add(known, from), to: to === undefined || sums.includes(null) ? undefined : add(known, to) };
  };
  return {
    ...(bounds && { bands: rangesOf(keys, (key) => bounds[key]) }),
    totals: rangesOf(keys, boundsOf),
    known: own.length,
    openSums: Object.fromEntries(keys.map((key) => [key, toDecimal(sumOf(key))])),
  };
}

const NONE: Bounds = { from: ZERO, to: ZERO };

const rangesOf = (keys: readonly (keyof CentreSums)[], boundsOf: (key: keyof CentreSums) => Bounds): Ranges => ({
  need: rangeOf(boundsOf("need")),
  ...Object.fromEntries(keys.filter((key) => key !== "need").map((key) => [key, rangeOf(boundsOf(key))])),
});

const rangeOf = ({ from, to }: Bounds): AmountRange => ({
  from: toDecimal(from),
  to: to === undefined ? null : toDecimal(to),
});
