import type { Dictionary } from "../../model/dictionary.js";
import { foldWord } from "./fold-word.js";

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
export const partYearWords = (dictionaries: readonly Dictionary[]): readonly string[] =>
  dictionaries.flatMap(({ partYear = [] }) => partYear.map((each) => `_${foldWord(each)}_`));
