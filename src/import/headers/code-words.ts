import type { Dictionary } from "../../model/dictionary.js";
import { foldEntry, foldWord } from "./fold-word.js";

/**
 * What each word may mean in a column of codes: the codes themselves, and their words in all languages. A language may
 * give `ownership.state` words of its own. A word of two codes means both: nobody can tell which.
 *
 * @returns folded word → its codes
 */
export function codeWords(
  field: string,
  codes: readonly string[],
  dictionaries: readonly Dictionary[],
): ReadonlyMap<string, readonly string[]> {
  const own = new Map(codes.map((code): [string, string[]] => [foldWord(code), [code]]));
  const known = new Map(own);
  for (const { codes: words } of dictionaries)
    for (const code of codes)
      for (const word of [...(words[`${field}.${code}`] ?? []), ...(words[code] ?? [])]) {
        const key = foldEntry(word);
        const earlier = known.get(key) ?? [];
        if (!own.has(key) && !earlier.includes(code)) known.set(key, [...earlier, code]);
      }
  return known;
}
