import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Analysis } from "../model/analysis.js";
import type { Step } from "./ask-all.js";

/** Rules of the analysis about lines that are called by some word. */
export type WordRules = NonNullable<NonNullable<Analysis["tagging"]>["rules"]>;

/**
 * The words by which a person knows the lines against gender-based violence: each becomes a rule of the tagging, which the
 * person can read and change.
 *
 * @param names - what the lines are called
 */
export const wordStep = (names: readonly string[], locale: Locale): Step<WordRules> => ({
  key: "words",
  question: say(locale, "asking.words"),
  check: (text) => {
    const idle = wordsIn(text).filter((word) => spellings(word, names).length === 0);
    return idle.length > 0 ? say(locale, "asking.no-word", { words: idle.join(", ") }) : undefined;
  },
  then: (text) =>
    wordsIn(text).flatMap((word) =>
      spellings(word, names).map((contains) => ({
        where: [{ column: "description", contains }],
        codes: { "count-in-full": "targeted" },
        gbv: "1",
        because: say(locale, "asking.word", { word: contains }),
      })),
    ),
});

/** Which names each rule reaches: a word may stand in one that is meant for something else. */
export const reached = (rules: WordRules, names: readonly string[], locale: Locale): readonly string[] =>
  rules.map(({ where: [first] }) => {
    const word = first?.contains ?? "";
    const all = [...new Set(names.filter((name) => name.includes(word)))];
    const more = all.length > SHOWN ? [`… +${String(all.length - SHOWN)}`] : [];
    return say(locale, "init.reached", { word, names: [...all.slice(0, SHOWN), ...more].join("; ") });
  });

const SHOWN = 6;

const wordsIn = (text: string): readonly string[] =>
  text.split(",").map((each) => each.trim()).filter((each) => each !== ""); // prettier-ignore

// The word as the names write it: in small letters, in capitals, or with one.
function spellings(word: string, names: readonly string[]): readonly string[] {
  const found = names.flatMap((name) => {
    const at = name.toLowerCase().indexOf(word.toLowerCase());
    return at < 0 ? [] : [name.slice(at, at + word.length)];
  });
  return [...new Set(found)];
}
