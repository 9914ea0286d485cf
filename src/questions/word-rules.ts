// Rules made of words that a person looks for in the names of lines: such lines count for women in full and, unless
// said otherwise, against violence; the scheme by which they count; and the words that no name holds.
import { type Locale, say } from "../formula/locale.js";
import type { Analysis } from "../model/analysis.js";

/** Rules of the analysis about lines that are called by some word. */
export type WordRules = NonNullable<NonNullable<Analysis["tagging"]>["rules"]>;

/** The scheme by which lines found by words count: each with its whole amount. */
export const WORD_SCHEME = "count-in-full";

const wordsIn = (text: string): readonly string[] =>
  text.split(",").map((each) => each.trim()).filter((each) => each !== ""); // prettier-ignore

/** The words of a text that no name holds. */
export const idleWords = (text: string, names: readonly string[]): readonly string[] =>
  wordsIn(text).filter((word) => spellings(word, names).length === 0);

/** Rules that tag the lines with these words in their names: a person can read and change them. */
export const wordRules = (
  text: string,
  names: readonly string[],
  locale: Locale,
  isAgainstViolence = true,
): WordRules =>
  wordsIn(text).flatMap((word) =>
    spellings(word, names).map((contains) => ({
      where: [{ column: "description", contains }],
      codes: { [WORD_SCHEME]: "targeted" },
      ...(isAgainstViolence && { gbv: "1" }),
      because: say(locale, "asking.word", { word: contains }),
    })),
  );

// The word as each name writes it, whatever its capitals.
function spellings(word: string, names: readonly string[]): readonly string[] {
  const found = names.flatMap((name) => {
    const at = name.toLowerCase().indexOf(word.toLowerCase());
    return at < 0 ? [] : [name.slice(at, at + word.length)];
  });
  return [...new Set(found)];
}
