import { comparable } from "../../../model/condition.js";
import type { NotScanned } from "../../../model/input-record.js";
import type { LineForm, SourceRow, SourceTable, Stem } from "../../../model/source-table.js";
import { isTelling, structuralMarks } from "../../scan/structural-words.js";
import { strayPattern, tellingPattern } from "../../scan/telling-pattern.js";
import type { ScanPlan } from "../../scan/scan-plan.js";
import { ANYWHERE, FIRST, LAST } from "../../scan/text-marks.js";
import { type Combinations, packsAmong } from "./code-packs.js";

// So many different texts of a column of codes are looked at, and so many words of other columns.
const [MOST_CODES, MOST_WORDS] = [20_000, 300_000];
// So many different texts that hold a word of totals are looked at.
const MOST_TEXTS = 5000;
const OPEN_CODE = /^(?:\s*|0(?:[\s.\-–/]*0)+)$/;
const LETTERS = /[\p{L}\p{M}]+/gu;

/** What the texts of a table show before its rows are counted, with the texts of its codes as they stand together. */
export type Told = Pick<LineForm, "unsound" | "plain"> & { readonly combinations: readonly Combinations[] };

/**
 * Looks at the texts of a table: those that may not stand in their column, those that are compared as they stand, and
 * whether one says that its row is no line. Of columns with many different texts one pass finds those that have to be looked
 * at closely: of them each word is looked at once, and then the texts that hold a word of totals, parts or sections.
 */
export function telling(
  table: SourceTable,
  plan: ScanPlan,
  sample: readonly Pick<SourceRow, "cells">[],
): Told | NotScanned {
  const unsound: { readonly column: number; readonly texts: readonly string[] }[] = [];
  const plain = new Set<number>();
  const amounts = new Set(plan.amounts.map((each) => each.index));
  const columns = [...table.columns.keys()].filter((at) => table.columns[at]?.kind === "text" && !amounts.has(at));
  const isId = (column: number): boolean => plan.isNamed && plan.ids.includes(column);
  const coded = columns.filter((column) => plan.codes.has(column) && !isId(column));
  const combinations = packsAmong(sample, coded).flatMap((pack) => combinationsOf(table, pack));
  const codes = new Map(combinations.flatMap(textsOfCodes));
  const others = columns.filter((column) => !codes.has(column));
  const telling = tellingPattern(plan.isFlat ? undefined : plan.words);
  const found = table.found(
    others.map((column) => ({ column, pattern: isId(column) ? tellingPattern(undefined) : telling })),
  );
  const closely = new Set(others.filter((_, at) => found[at]));
  const seenOf = (column: number): Seen | NotScanned => {
    const own = codes.get(column);
    if (own) return { texts: own, isPlain: own.every(isPlainText) };
    if (!closely.has(column)) return NOTHING;
    if (isId(column)) return idTexts(table, column);
    return stemsOf(table, plan, column) ?? textsOf(table, plan, column);
  };
  for (const column of columns) {
    const seen = seenOf(column);
    if ("why" in seen) return seen;
    if (seen.isPlain) plain.add(column);
    const { texts } = seen;
    const wrong = plan.keys.includes(column) ? [] : texts.filter((each) => !plan.isSound(column, each));
    if (wrong.length > 0) unsound.push({ column, texts: wrong });
    if (isId(column) || plan.isFlat) continue;
    const isOpen = !plan.isNamed && plan.ids.includes(column);
    const said = texts.find((each) => (isOpen && OPEN_CODE.test(each)) || isTelling(each, plan.words));
    if (said !== undefined) return { why: "words", text: said };
  }
  return { unsound, plain, combinations };
}

type Seen = { readonly texts: readonly string[]; readonly isPlain: boolean };

const NOTHING: Seen = { texts: [], isPlain: true };

const isPlainText = (text: string): boolean => comparable(text) === text;

// All texts of some columns of codes together, where they are not too many; else of each by itself.
function combinationsOf(table: SourceTable, columns: readonly number[]): readonly Combinations[] {
  const texts = table.combinations(columns, MOST_CODES + 1);
  if (texts.length <= MOST_CODES) return texts.length > 0 ? [{ columns, texts }] : [];
  return columns.length > 1 ? columns.flatMap((column) => combinationsOf(table, [column])) : [];
}

const textsOfCodes = ({
  columns,
  texts,
}: Combinations): readonly (readonly [column: number, texts: readonly string[]])[] =>
  columns.map((column, at) => [column, [...new Set(texts.map((each) => each[at] ?? ""))]]);

// The texts of a column without their last numbers, where they are few and none may say more than that its row is a line.
function stemsOf(table: SourceTable, plan: ScanPlan, column: number): Seen | undefined {
  // What a column of codes leaves open is said by digits.
  const stems = plan.ids.includes(column) ? undefined : table.stems(column, MOST_CODES + 1);
  if (!stems || stems.length > MOST_CODES) return undefined;
  const mayTell = ({ stem, text }: Stem): boolean =>
    !plan.isSound(column, text) || (!plan.isFlat && isTelling(stem, plan.words));
  return stems.some(mayTell) ? undefined : { texts: [], isPlain: stems.every(({ text }) => isPlainText(text)) };
}

const idTexts = (table: SourceTable, column: number): Seen => ({
  texts: table.texts(column, "#", MOST_TEXTS),
  isPlain: table.texts(column, strayPattern(), 1).length === 0,
});

// The texts of a column that may say something.
function textsOf(table: SourceTable, plan: ScanPlan, column: number): Seen | NotScanned {
  const words = table.words(column, MOST_WORDS + 1);
  if (words.length > MOST_WORDS) return { why: "words", text: words[0] ?? "" };
  const pattern = patternOf(words, plan);
  const texts = pattern === undefined ? [] : table.texts(column, pattern, MOST_TEXTS + 1);
  if (texts.length > MOST_TEXTS) return { why: "words", text: texts[0] ?? "" };
  // A space at an end, or two of them, leave an empty word.
  return { texts, isPlain: words.every((word) => word !== "" && isPlainText(word)) };
}

/** A pattern for the texts that hold words which may say that a row is no line, or the sign of a formula that failed. */
function patternOf(words: readonly string[], { words: known, isFlat }: ScanPlan): string | undefined {
  const marks = structuralMarks(known);
  const places = new Set<string>();
  for (const word of words) {
    if (word.includes("#")) places.add("#");
    if (isFlat) continue;
    if (word.includes("%")) places.add("%");
    for (const [letters] of word.matchAll(LETTERS)) {
      const found = marks(letters);
      if ((found & ANYWHERE) !== 0) places.add(letters);
      if ((found & FIRST) !== 0) places.add(`^[^ ]*( [^ ]*)?${letters}`);
      if ((found & LAST) !== 0) places.add(`${letters}[^ ]*$`);
    }
  }
  return places.size === 0 ? undefined : [...places].join("|");
}
