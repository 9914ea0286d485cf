import type { Dictionary } from "../../model/dictionary.js";
import { foldEntry, foldWord } from "./fold-word.js";

/**
 * Makes the test whether a header is known as one of a column that holds nothing that is read, or the unit of each row.
 *
 * @example otherHeader([ru])("№ п/п") // true
 */
export function otherHeader(dictionaries: readonly Dictionary[]): (header: string) => boolean {
  const known = new Set(
    dictionaries.flatMap(({ others = [], unitColumns = [] }) => [...others, ...unitColumns].map(foldEntry)),
  );
  return (header) => known.has(foldWord(header));
}
