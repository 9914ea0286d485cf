import { comparable } from "../../../model/condition.js";
import type { Dictionary } from "../../../model/dictionary.js";
import type { SourceTable } from "../../../model/source-table.js";
import { namesParts } from "../../hierarchy/hierarchy-named.js";
import { type LabelWords, labelWords } from "../../hierarchy/label-words.js";
import { wordsOf } from "../budget-hierarchy.js";

// Different texts of a column, with nines for all digits, that are looked at.
const MOST = 200_000;
const FAILED = /^\s*#/;

/** What the texts of some columns show. */
export type Told = {
  /** Texts that say that their row may be no line, with nines for all digits, by their column. */
  readonly shapes: ReadonlyMap<number, readonly string[]>;
  /** Columns whose texts are compared as they stand. */
  readonly plain: ReadonlySet<number>;
};

/**
 * Looks at the different texts of columns, which are few without their digits: those of totals, parts and sections, those that
 * name the rows that they add up, and those of formulas that failed.
 *
 * @param isFlat - whether no row adds up others
 * @returns undefined where a column has too many texts
 */
export function tellingShapes(
  table: SourceTable,
  columns: readonly number[],
  dictionaries: readonly Dictionary[],
  isFlat: boolean,
): Told | undefined {
  const words = labelWords(wordsOf(dictionaries));
  const shapes = new Map<number, readonly string[]>();
  const plain = new Set<number>();
  for (const column of columns) {
    const texts = table.shapes(column, MOST + 1);
    if (texts.length > MOST) return undefined;
    if (texts.every((each) => comparable(each) === each)) plain.add(column);
    const telling = texts.filter((each) => FAILED.test(each) || (!isFlat && isTelling(each, words)));
    if (telling.length > 0) shapes.set(column, telling);
  }
  return { shapes, plain };
}

// Whether a text says that its row is more or less than a line.
const isTelling = (text: string, words: LabelWords): boolean =>
  words.mayTell(text) && (words.total(text) !== undefined || !words.said(text).nothing || namesParts(text));
