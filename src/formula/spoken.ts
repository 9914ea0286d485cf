import type { Locale } from "./locale.js";

/** What an entry of a shelf says in a language; English where it has none of that language. */
export const spoken = (locale: Locale, words: Texts): string => words[locale.code] ?? words.en;

/** A text of which there is English; other languages where somebody wrote them. */
export type Texts = Translations & { readonly en: string };

/** A text in several languages, by their codes, such as `ru`. */
export type Translations = Readonly<Record<string, string>>;
