import { type Books, type Inputs, sumOf } from "./knowledge.js";
import { type Fraction, fraction, rounded, toNumber } from "./fraction.js";
import { type Row, isClosed } from "../support/drawn-network.js";
import type { Statement, Who } from "./statements.js";

type Ends = readonly [number, number];
/** The two words that a publication lets out, worked out apart from the product; undefined is not known. */
export type Words = { readonly count: number; readonly need: Ends | undefined; readonly covered: Ends | undefined };
/** Words that were said before, and by how much the edges of the need have moved since. */
export type Kept = Pick<Words, "need" | "covered"> & { readonly factor: number };

const COARSE = [1, 2, 5];
export const FINE = [1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8];

/** The band of edges × 10ⁿ that an amount lies in: from its lower end on, below its upper one. */
export function bandOf(value: number, edges: readonly number[] = COARSE): Ends {
  if (value <= 0) return [0, 0];
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
  const all = [...edges.map((each) => each * power), 10 * power];
  const at = all.findLastIndex((each) => each <= value);
  return [all[at] ?? power, all[at + 1] ?? 10 * power];
}

/** The part of one that a share lies in, of so many; all of it is in the last. */
const partOf = (share: number, parts: number): Ends => {
  if (share <= 0) return [0, 0];
  const at = Math.min(parts - 1, Math.floor(share * parts + 1e-12));
  return [at / parts, (at + 1) / parts];
};

/** An amount to two significant digits: what it may be. */
export function twoDigits(value: number): Ends {
  if (value <= 0) return [0, 0];
  const unit = 10 ** (Math.floor(Math.log10(value) + 1e-12) - 1);
  const shown = Math.round(value / unit) * unit;
  return [shown - unit / 2, shown + unit / 2];
}

const idsOf = (rows: readonly Row[]): string[] => [...new Set(rows.map((row) => row["centre_id"] ?? ""))];
const addressesOf = (rows: readonly Row[]): string[] => idsOf(rows.filter((row) => row["confidential"] === "address"));

/** Centres that the two words are about. */
export function blockOf(rows: readonly Row[]): string[] {
  // Centres that are shown to two digits are not among them; should the words hold them too, this filter goes.
  return idsOf(rows.filter(isClosed)).filter((each) => !addressesOf(rows).includes(each));
}

/** Names under which single closed centres are shown: by size, as their two digits say. */
export function aliasOf(rows: readonly Row[], truth?: Books): ReadonlyMap<string, string> {
  const size = (id: string): number[] => ["need", "covered", "short"].map((what) => (truth ? twoDigits(toNumber(sumOf(truth, [id], what)))[1] : 0)); // prettier-ignore
  const sorted = addressesOf(rows).map((id) => ({ id, size: size(id) })).sort((a, b) => { const at = a.size.findIndex((each, place) => each !== b.size[place]); return at < 0 ? 0 : (b.size[at] ?? 0) - (a.size[at] ?? 0); }); // prettier-ignore
  return new Map(sorted.map(({ id }, at) => [`closed-${at + 1}`, id]));
}

/** The two words of a year, of closed centres of which an addressee knows some. */
export function wordsOf(
  { block, truth }: Pick<Who, "block" | "truth">,
  knownToSome: readonly string[] = [],
  kept?: Kept,
): Words {
  // prettier-ignore
  const count = block.length;
  const values = (ids: readonly string[], what: string): number[] => ids.map((each) => toNumber(sumOf(truth, [each], what))); // prettier-ignore
  const [need = 0, covered = 0] = ["need", "covered"].map((what) => toNumber(sumOf(truth, block, what)));
  const isKnown = block.every((each) => truth.get(each)?.has("need"));
  const unknown = block.filter((each) => !knownToSome.includes(each));
  const isWide = [block, unknown].every((ids) => ["need", "covered"].every((what) => isSpread(values(ids, what))));
  const isFine = isKnown && isWide && unknown.length >= 3;
  const own = { count, need: bandOf(need, isFine ? FINE : COARSE), covered: partOf(covered / (need || 1), isFine ? 10 : 4) }; // prettier-ignore
  if (!isKnown) return { count, need: undefined, covered: undefined };
  if (!kept?.need || !kept.covered) return own;
  const { need: before, covered: part, factor } = kept;
  const isOf = (word: Ends, of: (edges: boolean) => Ends): boolean => [false, isFine].some((fine) => of(fine).every((each, at) => Math.abs(each - (word[at] ?? 0)) <= 1e-9 * each)); // prettier-ignore
  const isAllowed = isOf(before, (fine) => bandOf((before[0] + before[1]) / 2, fine ? FINE : COARSE)) && isOf(part, (fine) => partOf((part[0] + part[1]) / 2, fine ? 10 : 4)); // prettier-ignore
  const isIn = (value: number, [low, high]: Ends, isLast: boolean): boolean => (high === 0 || value === 0 ? high === value : value >= low && (value < high || isLast)); // prettier-ignore
  const moved: Ends = [before[0] * factor, before[1] * factor];
  const holds = isAllowed && isIn(need, moved, false) && isIn(covered / (need || 1), part, part[1] === 1);
  return holds ? { count, need: moved, covered: part } : own;
}

/** What stands in an analysis as words that were said before, with the printed index and rate of its tables. */
export function keptOf({ analysis, files }: Pick<Inputs, "analysis" | "files">): Kept | undefined {
  const kept = analysis.publish?.closed;
  if (kept === undefined || kept.need === "unknown" || kept.covered === "unknown") return undefined;
  const [header = [], ...rows] = new TextDecoder().decode(files["indices.csv"]).trim().split("\n").map((line) => line.split(",")); // prettier-ignore
  const at = (name: string): number => header.indexOf(name);
  const value = (series: string, year: string): number => Number(rows.find((row) => row[at("series")] === series && row[at("year")] === year)?.[at("value")]); // prettier-ignore
  const { fiscalYear, currency } = analysis;
  const index = kept.index === undefined ? 1 : value(kept.index, fiscalYear) / value(kept.index, kept.fiscalYear);
  const rate = kept.currency === currency ? 1 : value(`fx:${kept.currency}`, fiscalYear);
  const ends = ([low, high]: readonly [string, string]): Ends => [Number(low), Number(high)];
  return { need: ends(kept.need), covered: ends(kept.covered), factor: index * rate };
}

// What is left after the two largest is at least a fifth of the largest.
function isSpread(values: readonly number[]): boolean {
  const [first = 0, , ...rest] = values.toSorted((a, b) => b - a);
  return rest.reduce((sum, each) => sum + each, 0) >= first / 5;
}

/** What everybody may have: the words, and the two digits of centres of which only the address is hidden. */
export function wordStatements(who: Who, knownToSome: readonly string[] = [], kept?: Kept): Statement[] {
  const { year, block, alias, truth } = who;
  const of = (ids: readonly string[], what: string, [low, high]: Ends, over?: string): Statement => ({ year, what, of: ids, low: exact(low), high: exact(high), ...(over === undefined ? {} : { over }), from: "words" }); // prettier-ignore
  const { need, covered } = wordsOf(who, knownToSome, kept);
  const together = block.length === 0 || !need || !covered ? [] : [of(block, "need", need), of(block, "covered", covered, "need")]; // prettier-ignore
  const single = [...alias.values()].flatMap((id) => ["need", "covered", "short"].map((what) => of([id], what, twoDigits(toNumber(sumOf(truth, [id], what)))))); // prettier-ignore
  return [...together, ...single];
}

const exact = (value: number): Fraction => (Number.isInteger(value) ? fraction(BigInt(value)) : rounded(value));
