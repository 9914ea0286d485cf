// The two words on all closed centres together: those that the owner accepted while they hold, else the closest
// allowed; the bounds that they set; and the sum of a value over centres.
import type { KeptWords } from "../model/analysis.js";
import { fold } from "../model/table.js";
import { requestsOf } from "../model/requests.js";
import { type Exact, ONE, ZERO, compare, divide, exact, isZero, multiply, subtract, sum } from "../money/exact.js";
import type { Result } from "../result/result.js";
import type { CentreSums } from "./seen.js";
import { isBand, isIn, needBand, shareBand } from "./bands.js";

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
  const { fiscalYear, currency } = result.analysis;
  const all = [...centres.values()];
  const [need, covered] = [totalOf(all, "need"), totalOf(all, "covered")];
  const isFine = mayBeFine(result, centres);
  const kept = result.analysis.publish?.closed;
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
function movedBy({ analysis: { fiscalYear, currency }, network }: Result, kept: KeptWords): Exact | undefined {
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
