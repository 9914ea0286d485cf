import type { Dictionary } from "../../model/dictionary.js";
import { foldWord } from "./fold-word.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { GridRow } from "../open/grid.js";
import type { Place } from "./header-issues.js";
import { filledOf } from "./note-rows.js";

/**
 * Makes the test whether a header is one of an amount for a part of a year. A header that is only such a word, «Месяц»,
 * heads a column of months.
 *
 * @example partYearHeader([ru])("План на 1 полугодие") // true; of «Исполнено на 01.07.2024» too
 */
export function partYearHeader(dictionaries: readonly Dictionary[]): (header: string) => boolean {
  const words = partYearWords(dictionaries);
  return (header) => {
    const folded = `_${foldWord(header)}_`;
    if (folded.includes("%")) return false;
    return DATE.test(header) || words.some((each) => folded.includes(each) && folded !== each);
  };
}

// A date inside the year, such as 01.07.2024; the first and the last day of a year stand for the whole of it.
const DATE = /(?<!\p{N})(?!0?1\.0?1\.|31\.12\.)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\p{N})/u;

/** The words of a part of a year, folded and ready to be looked for in a folded text. */
const partYearWords = (dictionaries: readonly Dictionary[]): readonly string[] =>
  dictionaries.flatMap(({ partYear = [] }) => partYear.map((each) => `_${foldWord(each)}_`));

/**
 * Tells where a title is about a part of a year and the table holds what was spent: spending of nine months beside a
 * plan for the year is no execution of the year. A date alone says nothing: it is most often that of a law.
 *
 * @returns the warning `title.part-year`, or nothing
 * @example partYearTitle([{ phase: "executed" }], rows("Исполнение за 9 месяцев 2025 года"), at, [ru]).length // 1
 */
export function partYearTitle(
  amounts: readonly { readonly phase: string }[],
  title: readonly GridRow[],
  at: Place,
  dictionaries: readonly Dictionary[],
): readonly Issue[] {
  if (amounts.every((each) => each.phase !== "executed")) return [];
  const words = partYearWords(dictionaries);
  const texts = title.flatMap((each) => filledOf(each).map((text) => ({ row: each.row, received: text.trim() })));
  const said = texts.find(({ received }) => words.some((each) => `_${foldWord(received)}_`.includes(each)));
  return said ? [problem("title.part-year", { ...at, ...said }, "warning")] : [];
}
