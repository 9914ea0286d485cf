import type { Dictionary } from "../../model/dictionary.js";
import { PHASES } from "../../model/budget-line.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { headerWords } from "./header-words.js";
import { wordsOf } from "./headers.js";

/**
 * Makes the test whether the header of a column of amounts says that they may be only the part for women.
 *
 * @example womensPart([es])("Monto mujeres, 2025") // true
 */
export function womensPart(dictionaries: readonly Dictionary[]): (header: string) => boolean {
  const take = headerWords(dictionaries);
  const words = dictionaries.flatMap((each) => each.womensPart ?? []);
  const alone = new Set(words.filter((each) => each.startsWith("=")).map((each) => foldEntry(each.slice(1))));
  const within = words.filter((each) => !each.startsWith("=")).map((each) => `_${foldEntry(each)}${each.endsWith("*") ? "" : "_"}`); // prettier-ignore
  const spare = spareWords(dictionaries);
  return (header) => {
    const folded = `_${foldWord(header)}_`;
    const left = take(header).words.split("_").filter((each) => !spare.has(each)); // prettier-ignore
    return within.some((each) => folded.includes(each)) || alone.has(left.join("_"));
  };
}

// Words of amounts and phases: beside them a share is a share of money.
const spareWords = (dictionaries: readonly Dictionary[]): ReadonlySet<string> =>
  new Set([
    ...["amount", ...PHASES].flatMap((field) => wordsOf("budget", field, dictionaries)).map(foldEntry),
    ...dictionaries.flatMap((each) => each.totals.map(foldEntry)),
  ]);
