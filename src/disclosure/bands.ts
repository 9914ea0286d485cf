// Gives the band that an amount or a share of closed centres lies in, tells whether a band may be chosen or still holds
// an amount, and rounds amounts to two digits.
import {
  type Exact,
  ONE,
  ZERO,
  add,
  compare,
  divide,
  exact,
  isZero,
  least,
  multiply,
  round,
  subtract,
  tenToThe,
  toDecimal,
  whole,
} from "../money/exact.js";

/** A word on an amount: from the lower edge on, below the upper edge. Two zeros are the word zero. */
export type Band = "unknown" | readonly [from: string, to: string];

const COARSE = ["1", "2", "5"];
const FINE = ["1", "1.25", "1.6", "2", "2.5", "3.15", "4", "5", "6.3", "8"];

const NOTHING: Band = ["0", "0"];

/** The band that an amount lies in, its edges 1, 2 and 5 times a power of ten, or those of `FINE`; undefined is not known. */
export function needBand(amount: Exact | undefined, isFine: boolean): Band {
  if (amount === undefined) return "unknown";
  if (isZero(amount)) return NOTHING;
  const steps = (isFine ? FINE : COARSE).map(exact);
  const power = powerOf(amount);
  const edges = [...steps.map((step) => times(step, power)), times(ONE, power + 1)];
  const upper = edges.findIndex((edge) => compare(amount, edge) < 0);
  return [toDecimal(edges[upper - 1] ?? ZERO), toDecimal(edges[upper] ?? ZERO)];
}

/** The power of ten of the first digit of an amount above zero. */
function powerOf(amount: Exact): number {
  let power = 0;
  while (compare(amount, times(ONE, power)) < 0) power -= 1;
  while (compare(amount, times(ONE, power + 1)) >= 0) power += 1;
  return power;
}

const times = (value: Exact, power: number): Exact =>
  power < 0 ? divide(value, whole(tenToThe(-power))) : multiply(value, whole(tenToThe(power)));

/** The band of a share: quarters, or tenths where it may be finer; the last one holds the whole. */
export function shareBand(part: Exact | undefined, of: Exact | undefined, isFine: boolean): Band {
  if (part === undefined || of === undefined) return "unknown";
  if (isZero(part) || isZero(of)) return NOTHING;
  const count = whole(isFine ? 10 : 4);
  const step = least(round(multiply(divide(part, of), count), 0, "down"), subtract(count, ONE));
  return [toDecimal(divide(step, count)), toDecimal(divide(add(step, ONE), count))];
}

/** Whether a band is one of those that an owner may choose, so that nobody writes a closer one by hand. */
export function isBand(band: Band, kind: "need" | "share", isFine: boolean): boolean {
  if (band === "unknown") return true;
  const [from = ZERO, to = ZERO] = band.map(exact);
  if (compare(from, ZERO) < 0 || compare(to, ZERO) < 0) return false;
  if (isZero(to)) return isZero(from);
  const within = divide(add(from, to), whole(2));
  const own = kind === "need" ? needBand(within, isFine) : shareBand(within, ONE, isFine);
  return own.toString() === [from, to].map(toDecimal).toString();
}

/** Whether an amount lies in a band whose edges have moved by a factor. */
export function isIn(amount: Exact | undefined, band: Band, factor: Exact = ONE, isShare = false): boolean {
  if (band === "unknown" || amount === undefined) return band === "unknown" && amount === undefined;
  const [from = ZERO, to = ZERO] = band.map((edge) => multiply(exact(edge), factor));
  if (isZero(to) || isZero(amount)) return isZero(to) && isZero(amount);
  return compare(amount, from) >= 0 && (compare(amount, to) < 0 || (isShare && compare(to, ONE) === 0));
}

/** An amount with two significant digits, rounded half up. */
export function twoDigits(amount: Exact): Exact {
  if (isZero(amount)) return amount;
  const power = powerOf(amount);
  return times(round(times(amount, 1 - power), 0, "half-up"), power - 1);
}
