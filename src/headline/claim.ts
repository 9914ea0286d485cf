// What a headline is made of: sentences with the figures that they say, whether one is short enough, their subjects,
// and the view that they are from.
import type { Figure } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import type { DecimalString } from "../money/exact.js";
import type { FigureIndex } from "../result/find-figures.js";
import { inOrder } from "../result/per-keys.js";
import type { Result } from "../result/result.js";
import type { Printer } from "./printer.js";

/** A figure that a sentence says: its value, or from where to where it lies. */
export type Said = Pick<Figure, "id" | "per" | "value" | "unit"> & {
  readonly from?: DecimalString | null;
  readonly to?: DecimalString | null;
};

/** A sentence that is true, with the figures that it says. */
export type Claim = {
  readonly sentence: string;
  readonly figures: readonly Said[];
  /** Whether it says too that no published total confirms its own. */
  readonly isUnconfirmed?: true;
};

/** What is said about one thing, the most important sentence first. */
export type Subject = {
  /** What must be known before anything else is read. */
  readonly before: readonly Claim[];
  readonly claims: readonly Claim[];
  /** True as well, and too much for a headline. */
  readonly below: readonly string[];
  /** The money that it is about; undefined where it is about places. */
  readonly stake: DecimalString | undefined;
};

/** The figure as a sentence says it: as it is, or as a range. */
export const said = (
  { id, per, value, unit, from, to }: Figure,
  range?: { readonly from: DecimalString; readonly to: DecimalString | null },
): Said => {
  const about = Object.fromEntries(inOrder(Object.keys(per)).map((key) => [key, per[key] ?? ""]));
  if (range) return { id, per: about, unit, value: null, ...range };
  return { id, per: about, unit, value, ...(from !== undefined && { from, to: to ?? null }) };
};

/** A claim that says figures; those that are not there are left out. */
export const claim = (sentence: string, ...figures: readonly (Figure | Said | undefined)[]): Claim => ({
  sentence,
  figures: figures.flatMap((each) => (each === undefined ? [] : "formula" in each ? said(each) : each)),
});

/** Words of a sentence: what holds a letter or a digit, between spaces. */
export const wordsIn = (sentence: string): number =>
  sentence.split(/\s/u).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;

const MOST_WORDS = 20;

/** Whether a sentence may stand in a headline. */
export const isShort = ({ sentence }: Pick<Claim, "sentence">): boolean => wordsIn(sentence) <= MOST_WORDS;

export type View = {
  readonly result: Result;
  readonly locale: Locale;
  readonly index: FigureIndex;
  /** Prints the amounts of centres, or of the budget where no centre has any. */
  readonly print: Printer;
  /** The files of its level of government, where it is of one alone; else all of them. */
  readonly files?: ReadonlySet<string>;
};
