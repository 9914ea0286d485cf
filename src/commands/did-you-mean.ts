import { type Locale, say } from "../formula/locale.js";
import { nearest } from "../formula/nearest.js";

/** How a sentence ends about a word that is not known: with the nearest of those that are, where one is near. */
export function didYouMean(locale: Locale, word: string, known: Iterable<string>, marks: Marks = "“”"): string {
  const others = [...known].filter((each) => each !== word);
  return meaning(locale, nearest(word, others), marks);
}

/** The same where it is known which word may be meant. */
export const meaning = (locale: Locale, near: string | undefined, marks: Marks = "“”"): string =>
  near === undefined ? "." : `: ${say(locale, "did-you-mean")} ${marks.charAt(0)}${near}${marks.charAt(1)}?`;

type Marks = "“”" | '""';
