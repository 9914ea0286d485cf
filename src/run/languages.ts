// The languages that are built in: one by its code, the words of all, and issues told in one. What a caller hands in
// instead stands in reading-words.ts.
import type { Issue } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { dictionaries, locales } from "../languages/index.js";
import type { Dictionary } from "../model/dictionary.js";
import { languageIn, wordsOf } from "./reading-words.js";

/** The words of every language that is built in, those of one first. */
export const dictionariesFor = (locale: Locale): readonly Dictionary[] => wordsOf(locale, locales, dictionaries);

/** The language of a code among those that are built in, `ru` or `ru-KG`; English where the code is not given or not known. */
export const localeOf = (code: string | undefined): Locale => languageIn(locales, code);

/** Issues with their sentences in a language; English where the code is not given or not known. */
export const localizeAll = (issues: readonly Issue[], language: string | undefined): Issue[] =>
  issues.map((issue) => localize(issue, localeOf(language)));
