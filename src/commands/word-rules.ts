import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { type WordRules, idleWords, wordRules } from "../questions/word-rules.js";
import type { Step } from "./ask-all.js";

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
    const idle = idleWords(text, names);
    return idle.length > 0 ? say(locale, "asking.no-word", { words: idle.join(", ") }) : undefined;
  },
  then: (text) => wordRules(text, names, locale),
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
