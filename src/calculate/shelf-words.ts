import type { Translations } from "../formula/spoken.js";

/** The detail of an issue that says words of a shelf, joined in each of their languages. */
export function whyOf(told: readonly Translations[], between = ", "): Readonly<Record<string, string>> {
  const languages = new Set(told.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    [...languages].map((code) => [`why:${code}`, told.map((each) => each[code] ?? each["en"] ?? "").join(between)]),
  );
}

/** Words with something before and after them that is the same in each language. */
export const around = (before: string, words: Translations, after = ""): Translations =>
  Object.fromEntries(Object.entries(words).map(([code, word]) => [code, `${before}${word}${after}`]));
