// Reads cells that say whether a service, such as a crisis centre, is confidential: words of any language, or marks.
// Also: marks that say yes wherever yes or no is asked, and what each word may mean in a column of codes.
import { CONFIDENTIAL, type Confidential } from "../../model/centre.js";
import type { Dictionary } from "../../model/dictionary.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import { foldEntry, foldWord } from "./fold-word.js";

/** Makes the reader of a cell that says what of a service may be shown: an answer in any language, or a clear mark. */
export function secretCells(dictionaries: readonly Dictionary[]): (cell: string) => Answer {
  const words = codeWords("confidential", CONFIDENTIAL, dictionaries);
  return (cell) => {
    const text = cell.trim();
    if (text === "") return "blank";
    const [word, ...others] = PLAIN.test(text) ? (words.get(foldWord(text)) ?? []) : [];
    const answer = CONFIDENTIAL.find((each) => each === word);
    if (answer !== undefined && others.length === 0) return answer;
    const mark = markIn(cell);
    return YES_MARKS.has(mark) ? "yes" : NO_MARKS.has(mark) ? "no" : "unknown";
  };
}

/** What a cell answers: `unknown` where it says something that is no clear mark. */
type Answer = Confidential | "blank" | "unknown";

// A question mark, a bracket or a star beside a word takes back what it says.
const PLAIN = /^[\p{L}\p{M}\p{N}\s'’‘ʻʼ`´-]+[.!]?$/u;
/** Marks that say yes wherever yes or no is asked. */
export const TICKS: ReadonlySet<string> = new Set(["+", "✓", "✔", "☑", "✅"]);
/** Marks that say yes in a column that says who is confidential. */
const YES_MARKS: ReadonlySet<string> = new Set([...TICKS, "1", "x", "х", "v", "y", "t", "true"]);
/** Marks that say no there. A dash is none: it may say that nobody knows. */
const NO_MARKS: ReadonlySet<string> = new Set(["0", "n", "f", "false"]);

/** A cell as a mark is compared: a sign may come with an invisible one that says how to draw it. */
export const markIn = (cell: string): string => cell.trim().replaceAll("\ufe0f", "").toLowerCase();

/** What each word may mean in a column of codes, in any language. A word of two codes means both. */
export const codeWords = (field: string, codes: readonly string[], dictionaries: readonly Dictionary[]) =>
  entryOf(wordsIn(dictionaries), [field, ...codes].join(), () => madeWords(field, codes, dictionaries));

const wordsIn = onceFor<readonly Dictionary[], Map<string, ReadonlyMap<string, readonly string[]>>>(() => new Map());

function madeWords(field: string, codes: readonly string[], dictionaries: readonly Dictionary[]) {
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
