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
  subtract,
  tenToThe,
  whole,
} from "../money/exact.js";
import { round } from "../money/round.js";
import { toDecimal } from "../money/to-decimal.js";

/** A word on an amount: from the lower edge on, below the upper edge. Two zeros are the word zero. */
export type Band = "unknown" | readonly [from: string, to: string];

const COARSE = [1, 2, 5].map(String);
const FINE = ["1", "1.25", "1.6", "2", "2.5", "3.15", "4", "5", "6.3", "8"];

const NOTHING: Band = ["0", "0"];

/**
 * The band that an amount lies in: its edges are 1, 2 and 5 times a power of ten.
 *
 * @param amount - not below zero; undefined is not known
 * @param isFine - whether edges may be closer: 1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8 times a power of ten
 * @example needBand(exact("7872811"), false) // ["5000000", "10000000"]
 */
export function needBand(amount: Exact | undefined, isFine: boolean): Band {
  if (amount === undefined) return "unknown";
  if (isZero(amount)) return NOTHING;
  const steps = (isFine ? FINE : COARSE).map(exact);
  let power = 0;
  while (compare(amount, times(ONE, power)) < 0) power -= 1;
  while (compare(amount, times(ONE, power + 1)) >= 0) power += 1;
  const edges = [...steps.map((step) => times(step, power)), times(ONE, power + 1)];
  const upper = edges.findIndex((edge) => compare(amount, edge) < 0);
  return [toDecimal(edges[upper - 1] ?? ZERO), toDecimal(edges[upper] ?? ZERO)];
}

const times = (value: Exact, power: number): Exact =>
  power < 0 ? divide(value, whole(tenToThe(-power))) : multiply(value, whole(tenToThe(power)));

/**
 * The band of a share of a need: quarters, or tenths where it may be finer. The last one holds the whole.
 *
 * @param part - what is covered
 * @param of - the need
 * @example shareBand(exact("3450000"), exact("7872811"), false) // ["0.25", "0.5"]
 */
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

/** An amount to two significant digits, rounded half up. */
export function twoDigits(amount: Exact): Exact {
  if (isZero(amount)) return amount;
  let power = 0;
  while (compare(amount, times(ONE, power)) < 0) power -= 1;
  while (compare(amount, times(ONE, power + 1)) >= 0) power += 1;
  return times(round(times(amount, 1 - power), 0, "half-up"), power - 1);
}
