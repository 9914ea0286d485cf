// The words in place of sums of closed centres: those that the owner accepted while they hold, else the closest allowed.
import type { KeptWords } from "../model/analysis.js";
import { fold } from "../model/fold.js";
import { requestsOf } from "../model/requests.js";
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
  sum,
  tenToThe,
  toDecimal,
  whole,
} from "../money/exact.js";
import type { Result } from "../result/result.js";
import type { CentreSums } from "./seen.js";

/** A word on an amount: from the lower edge on, below the upper edge. Two zeros are the word zero. */
export type Band = "unknown" | readonly [from: string, to: string];

const COARSE = [1, 2, 5].map(String);
const FINE = ["1", "1.25", "1.6", "2", "2.5", "3.15", "4", "5", "6.3", "8"];

const NOTHING: Band = ["0", "0"];

/** The band that an amount lies in, its edges 1, 2 and 5 times a power of ten; undefined is not known. */
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

export function twoDigits(amount: Exact): Exact {
  if (isZero(amount)) return amount;
  let power = 0;
  while (compare(amount, times(ONE, power)) < 0) power -= 1;
  while (compare(amount, times(ONE, power + 1)) >= 0) power += 1;
  return times(round(times(amount, 1 - power), 0, "half-up"), power - 1);
}

/** The two words on closed centres, and how they stand to those that the owner accepted before. */
export type ClosedWords = {
  readonly words: KeptWords;
  /** By how much the edges of the need have moved since the words were accepted. */
  readonly factor: Exact;
  /** Words that were accepted before and do not hold any more. */
  readonly before?: KeptWords;
  /** Whether the owner has accepted them. */
  readonly isKept: boolean;
};

// Finer bands need so many centres that nobody but the owner knows, and so much beside the two largest.
const MANY = 3;
const BESIDE = exact("0.2");

/** Words that were accepted, as long as the values lie in them; else the closest that are allowed. */
export function closedWords(result: Result, centres: ReadonlyMap<string, CentreSums>): ClosedWords {
  const { analysis } = result;
  const { fiscalYear, currency } = analysis;
  const all = [...centres.values()];
  const [need, covered] = [totalOf(all, "need"), totalOf(all, "covered")];
  const isFine = mayBeFine(result, centres);
  const kept = analysis.publish?.closed;
  const factor = kept && movedBy(result, kept);
  const holds =
    kept !== undefined &&
    factor !== undefined &&
    isAllowed(kept, isFine) &&
    isIn(need, kept.need, factor) &&
    (covered === undefined || need === undefined
      ? kept.covered === "unknown"
      : isIn(isZero(need) ? ZERO : divide(covered, need), kept.covered, ONE, true));
  if (holds) return { words: kept, factor, isKept: true };
  return {
    words: {
      need: widened(needBand(need, isFine)),
      covered: widened(shareBand(covered, need, isFine)),
      fiscalYear,
      currency,
      ...(kept?.index !== undefined && { index: kept.index }),
    },
    factor: ONE,
    ...(kept && { before: kept }),
    isKept: false,
  };
}

const widened = (band: ReturnType<typeof needBand>): KeptWords["need"] =>
  band === "unknown" ? band : [band[0], band[1]];

const isAllowed = ({ need, covered }: KeptWords, isFine: boolean): boolean =>
  (["need", "share"] as const).every((kind) => {
    const band = kind === "need" ? need : covered;
    return isBand(band, kind, false) || (isFine && isBand(band, kind, true));
  });

/** The sum of a value over centres; undefined where one of them is not known. */
export function totalOf(centres: readonly CentreSums[], key: keyof CentreSums): Exact | undefined {
  const values = centres.flatMap((each) => each[key] ?? []);
  return values.length === centres.length ? sum(values) : undefined;
}

function mayBeFine({ analysis }: Result, centres: ReadonlyMap<string, CentreSums>): boolean {
  const told = requestsOf(analysis).flatMap(({ knows = [] }) => (knows === "all" ? [...centres.keys()] : knows));
  const known = new Set(told.map(fold));
  const unknown = [...centres].flatMap(([id, sums]) => (known.has(id) ? [] : sums));
  if (unknown.length < MANY) return false;
  return [[...centres.values()], unknown].every((group) =>
    (["need", "covered"] as const).every((key) => {
      const values = group.map((each) => each[key]).filter((each) => each !== undefined);
      const [largest = ZERO, , ...rest] = values.toSorted((a, b) => compare(b, a));
      return values.length === group.length && compare(sum(rest), multiply(largest, BESIDE)) >= 0;
    }),
  );
}

// The edges move with the printed index and rate. Where one is missing, the words do not hold.
function movedBy({ analysis, network }: Result, kept: KeptWords): Exact | undefined {
  const { fiscalYear, currency } = analysis;
  const valueOf = (series: string, year: string): Exact | undefined => {
    const row = network?.indices.find(({ values }) => values.series === series && values.year === year);
    return row && exact(row.values.value);
  };
  const rate = kept.currency === currency ? ONE : valueOf(`fx:${kept.currency}`, fiscalYear);
  if (kept.index === undefined || kept.fiscalYear === fiscalYear) return rate;
  const [now, then] = [valueOf(kept.index, fiscalYear), valueOf(kept.index, kept.fiscalYear)];
  return rate && now && then && !isZero(then) ? multiply(rate, divide(now, then)) : undefined;
}

export type Bounds = { readonly from: Exact; readonly to: Exact | undefined };

/** What the words say of all closed centres together. */
export function closedBounds({
  words: { need, covered },
  factor,
}: Pick<ClosedWords, "words" | "factor">): Readonly<Record<keyof CentreSums, Bounds>> {
  const unknown = { from: ZERO, to: undefined };
  if (need === "unknown") return { need: unknown, covered: unknown, shortfall: unknown };
  const [from = ZERO, to = ZERO] = need.map((edge) => multiply(exact(edge), factor));
  const [least = ZERO, most = ONE] = covered === "unknown" ? [] : covered.map(exact);
  const rest = (share: Exact): Exact => subtract(ONE, share);
  return {
    need: { from, to },
    covered: { from: multiply(from, least), to: multiply(to, most) },
    shortfall: { from: multiply(from, rest(most)), to: multiply(to, rest(least)) },
  };
}
