import type { Locale } from "./locale.js";

/** Words that an entry of a shelf brings itself: English is required. */
export type Texts = { readonly en: string; readonly [language: string]: string };

/** Words of an entry of a shelf in a language; English where it has none of that language. */
export const spoken = (locale: Locale, words: Texts): string => words[locale.code] ?? words.en;
