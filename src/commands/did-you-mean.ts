import type { Locale } from "../formula/locale.js";
import { nearest } from "../formula/nearest.js";
import { type Texts, spoken } from "./command.js";

const MEAN: Texts = { en: "did you mean", ru: "возможно,", kk: "бәлкім,", ky: "балким," };

/** How a sentence ends about a word that is not known: with the nearest of those that are, where one is near. */
export function didYouMean(locale: Locale, word: string, known: Iterable<string>, marks: "“”" | '""' = "“”"): string {
  const near = nearest(word, known);
  return near === undefined ? "." : `: ${spoken(locale, MEAN)} ${marks.charAt(0)}${near}${marks.charAt(1)}?`;
}
