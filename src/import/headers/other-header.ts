import type { Dictionary } from "../../model/dictionary.js";
import { onceFor } from "../../model/once-for.js";
import { foldEntry, foldWord } from "./fold-word.js";

/**
 * Makes the test whether a header is known as one of a column that holds nothing that is read, or the unit of each row.
 *
 * @example otherHeader([ru])("№ п/п") // true
 */
export const otherHeader = onceFor((dictionaries: readonly Dictionary[]) => {
  const known = new Set(
    dictionaries.flatMap(({ others = [], unitColumns = [] }) => [...others, ...unitColumns].map(foldEntry)),
  );
  return (header: string): boolean => known.has(foldWord(header));
});
