import { codeWords } from "./code-words.js";
import type { Dictionary } from "../../model/dictionary.js";
import { foldWord } from "./fold-word.js";
import { NO_MARKS, YES_MARKS, markIn } from "./yes-marks.js";

/** What a cell answers: `unknown` where it says something that is neither yes nor no. */
export type Answer = "yes" | "no" | "blank" | "unknown";

/** Makes the reader of a cell that says whether a centre is confidential: yes and no in any of the languages, and marks. */
export function secretCells(dictionaries: readonly Dictionary[]): (cell: string) => Answer {
  const words = codeWords("confidential", ["yes", "no"], dictionaries);
  return (cell) => {
    if (cell.trim() === "") return "blank";
    const [word, ...others] = words.get(foldWord(cell)) ?? [];
    if ((word === "yes" || word === "no") && others.length === 0) return word;
    const mark = markIn(cell);
    return YES_MARKS.has(mark) ? "yes" : NO_MARKS.has(mark) ? "no" : "unknown";
  };
}
