import type { Locale } from "../formula/locale.js";
import { nearest } from "../formula/nearest.js";
import { say } from "../formula/say.js";

/** How a sentence ends about a word that is not known: with the nearest of those that are, where one is near. */
export function didYouMean(locale: Locale, word: string, known: Iterable<string>, marks: "“”" | '""' = "“”"): string {
  const near = nearest(
    word,
    [...known].filter((each) => each !== word),
  );
  return near === undefined ? "." : `: ${say(locale, "did-you-mean")} ${marks.charAt(0)}${near}${marks.charAt(1)}?`;
}
