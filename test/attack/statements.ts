import { type Fraction, ONE, ZERO, minus, plus, rounded, times, toNumber } from "./fraction.js";
import { type Books, KINDS, NOBODY, STATUSES, sumOf, whatOf } from "./knowledge.js";
import { BLOCK, type Read, type Reading } from "./read.js";

/** What a number says: a value of centres together, or its ratio to another value of them, is between two ends. */
export type Statement = {
  readonly year: string;
  readonly what: string;
  readonly of: readonly string[];
  readonly low: Fraction;
  readonly high: Fraction;
  readonly over?: string;
  readonly from: string;
};

/** Who is behind the names of a publication. The attacker is told it: what only this helps to find counts as found. */
export type Who = {
  readonly year: string;
  readonly open: readonly string[];
  readonly closed: readonly string[];
  /** Closed centres that the two words are about. */
  readonly block: readonly string[];
  /** A name such as `closed-1` under which a publication shows one closed centre. */
  readonly alias: ReadonlyMap<string, string>;
  readonly regionOf: ReadonlyMap<string, string>;
  readonly truth: Books;
  /** The same of open services alone. */
  readonly shown: Books;
  /** The most that is asked of an addressee, who has set it. */
  readonly ceiling: Fraction;
};

/** What a ceiling leaves for the open centres after what is asked for the closed ones. */
export const CEILING = "ceiling-left";
const HALF = rounded(0.5);
const RATIOS: Readonly<Record<string, readonly [string, string]>> = { "funded-need-share": ["covered", "need"], "covered-share": ["covered", "need"], "coverage-ratio": ["paid hard", "need"] }; // prettier-ignore
const NEAR = 1e-5;

/** The centres that a reading is the sum of; undefined where it is not understood. */
function aboutOf({ per }: Reading, who: Who): string[] | undefined {
  const { centre, region, bucket, basis } = per;
  const all = [...who.open, ...who.closed];
  if (centre === BLOCK) return [...who.block];
  if (centre !== undefined) {
    const named = who.alias.get(centre) ?? centre;
    return all.includes(named) ? [named] : undefined;
  }
  if (bucket === "unallocated") return undefined;
  const inside = all.filter((each) => region === undefined || who.regionOf.get(each) === region);
  const known = basis === "known" ? inside.filter((each) => who.truth.get(each)?.has("need")) : inside;
  return bucket === "all" && region === undefined ? [...known, NOBODY] : known;
}

/** A paper as it is read: by whom, who knows some closed centres, and in how much of the currency of the truth. */
export type Reader = { readonly sees: readonly string[]; readonly scale: Fraction };

/** What a paper says of closed centres, and how many of its numbers about them were not true as they were understood. */
export function statementsOf(
  read: Read,
  who: Who,
  { sees, scale }: Reader,
): { readonly list: Statement[]; readonly misread: Statement[] } {
  // prettier-ignore
  const all = read.readings.flatMap((reading): Statement[] => {
    const { id, per, file } = reading;
    if ((per["fiscalYear"] ?? who.year) !== who.year) return [];
    const { fiscalYear: _, centre: __, bucket: ___, ...keys } = per;
    const ratio = whatOf("need", keys) === undefined ? undefined : RATIOS[id];
    const what = ratio?.[0] ?? whatOf(id, keys);
    const factor = ratio || what === "places" ? ONE : scale;
    const [low, high] = [times(reading.low, factor), times(reading.high, factor)];
    if (id === CEILING) return [{ year: who.year, what: "short", of: who.closed, low: plus(who.ceiling, minus(high)), high: plus(who.ceiling, minus(low)), from: `${id} in ${file}` }]; // prettier-ignore
    const all = aboutOf(reading, who);
    if (what === undefined || all === undefined) return [];
    // What is requested is rounded line by line; a value that is not true to its last digit was rounded to it.
    const widths = [ZERO, times(id === "requested" ? ONE : times(reading.unit, HALF), factor)];
    // A paper sums what it shows: what is true of that alone says nothing of what is closed.
    const open = all.filter((each) => !who.closed.includes(each));
    const sets = [open, all.filter((each) => !who.closed.includes(each) || sees.includes(each)), all];
    const readings = sets.flatMap((of) => widths.map((wide): Statement => ({ year: who.year, what, of, low: plus(low, minus(wide)), high: plus(high, wide), ...(ratio ? { over: ratio[1] } : {}), from: `${id} ${JSON.stringify(per)} in ${file}` }))); // prettier-ignore
    const right = readings.find((each) => each.of.length > 0 && holds(each, who.truth));
    // Of a centre with an open and a closed service the open one alone is shown.
    if (!right && readings.some((each) => holds(each, who.shown))) return [];
    // A total adds sums to two digits as they stand, and in another currency their order may be another.
    const isRounded = who.alias.size > 0 && (per["centre"] === undefined || who.alias.has(per["centre"]));
    if (!right && isRounded && sets[2]?.some((each) => [...who.alias.values()].includes(each))) return [];
    return [right ?? readings[0]].flatMap((each) => each ?? []);
  });
  const readings = unique([...all, ...printedStatements(read, who, { sees, scale })]);
  const isRight = (each: Statement): boolean => holds(each, who.truth);
  return { list: readings.filter(isRight), misread: readings.filter((each) => !isRight(each)) };
}

/** Whether a statement is true: definitions are read as their authors mean them. */
export function holds({ what, of, low, high, over }: Statement, truth: Books): boolean {
  const value = toNumber(sumOf(truth, of, what));
  const below = over === undefined ? 1 : toNumber(sumOf(truth, of, over));
  return value >= toNumber(low) * below - NEAR && value <= toNumber(high) * below + NEAR;
}

const unique = (list: readonly Statement[]): Statement[] => [...new Map(list.map((each) => [`${each.what} ${each.of.join()} ${toNumber(each.low)} ${toNumber(each.high)} ${each.over ?? ""}`, each])).values()]; // prettier-ignore

/**
 * Numbers of pages do not say what they are about. The attacker is told it where one is the sum of something closed, to
 * four digits, and of nothing open.
 */
function printedStatements({ printed }: Read, who: Who, { sees, scale }: Reader): Statement[] {
  const { block, truth, regionOf } = who;
  const open = [...who.open, ...sees];
  const closed = who.closed.filter((each) => !sees.includes(each));
  const factor = toNumber(scale);
  const regions = [...new Set(regionOf.values())];
  const within = (ids: readonly string[]): string[][] => regions.map((region) => ids.filter((each) => regionOf.get(each) === region)); // prettier-ignore
  const all = [...open, ...closed];
  const sets = [...closed.map((each) => [each]), [...closed], [...block], all, [...all, NOBODY], ...within(all), ...within(closed)]; // prettier-ignore
  const openSets = [...open.map((each) => [each]), [...open], [...open, NOBODY], [NOBODY], ...within(open)];
  const whats = ["need", "covered", "short", "surplus", "paid hard", "paid all", ...STATUSES.map((each) => `paid ${each}`), ...KINDS.map((each) => `kind ${each}`)]; // prettier-ignore
  const values = (list: readonly string[][], books = truth) => list.filter((of) => of.length > 0).flatMap((of) => whats.map((what) => ({ of, what, value: toNumber(sumOf(books, of, what)) }))); // prettier-ignore
  const [secret, known] = [
    values(sets.filter((of) => of.some((each) => closed.includes(each)))),
    [...values(openSets), ...(who.shown === truth ? [] : values(sets, who.shown))],
  ];
  return printed.flatMap(({ value: written, half: digit, file }) => {
    const [value, half] = [written * factor, digit * factor];
    const isNear = (each: { readonly value: number }): boolean => Math.abs(each.value - value) <= half + NEAR;
    if (value < 1000 || half > value / 2000 || known.some(isNear)) return [];
    return secret.filter(isNear).slice(0, 1).map(({ of, what }): Statement => ({ year: who.year, what, of, low: rounded(value - half), high: rounded(value + half), from: `${value} in ${file}` })); // prettier-ignore
  });
}
