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
  /** Texts of formulas that failed, with nines for all digits, by their column. */
  readonly shapes: ReadonlyMap<number, readonly string[]>;
  /** Columns whose texts are compared as they stand. */
  readonly plain: ReadonlySet<number>;
};

/**
 * Looks at the different texts of columns, which are few without their digits.
 *
 * @param isFlat - whether no row adds up others
 * @returns the text that asks for all rows, as it says total, part or section, or names the rows that it adds up; the name of a
 *   column that has too many texts
 */
export function tellingShapes(
  table: SourceTable,
  columns: readonly number[],
  dictionaries: readonly Dictionary[],
  isFlat: boolean,
): Told | { readonly why: string } {
  const words = labelWords(wordsOf(dictionaries));
  const shapes = new Map<number, readonly string[]>();
  const plain = new Set<number>();
  for (const column of columns) {
    const texts = table.shapes(column, MOST + 1);
    if (texts.length > MOST) return { why: table.columns[column]?.name ?? "" };
    if (texts.every((each) => comparable(each) === each)) plain.add(column);
    const why = isFlat ? undefined : texts.find((each) => isTelling(each, words));
    if (why !== undefined) return { why };
    const failed = texts.filter((each) => FAILED.test(each));
    if (failed.length > 0) shapes.set(column, failed);
  }
  return { shapes, plain };
}

// Whether a text says that its row is more or less than a line.
const isTelling = (text: string, words: LabelWords): boolean =>
  words.mayTell(text) && (words.total(text) !== undefined || !words.said(text).nothing || namesParts(text));
