import type { Dictionary } from "../model/dictionary.js";
import type { Language } from "../model/language.js";

const NONE = { headers: {}, codes: {}, totals: [], multipliers: {}, currencies: {}, missing: [] };

/** The words that files are understood by in some languages, the first first: what umay prints in one it reads too. */
export const ownWords = (languages: readonly Language[]): readonly Dictionary[] =>
  languages.map((each) => joined(each.understood ?? { ...NONE, code: each.code }, each));

/** A dictionary with the headers and codes that its language is printed with. */
export const joined = (dictionary: Dictionary, locale: Language): Dictionary => ({
  ...dictionary,
  headers: added(dictionary.headers, locale.headers),
  codes: added(dictionary.codes, locale.codes),
});

const added = (
  words: Dictionary["headers"],
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> => ({
  ...words,
  ...Object.fromEntries(Object.entries(own).map(([key, word]) => [key, [...new Set([word, ...(words[key] ?? [])])]])),
});
