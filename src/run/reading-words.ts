// The languages that a run was handed: which one it speaks, one by its code with or without region, and the words that
// it understands files by.
import type { Locale } from "../formula/locale.js";
import { english } from "../languages/english.js";
import type { Dictionary, Language } from "../model/dictionary.js";

const NONE = { headers: {}, codes: {}, totals: [], multipliers: {}, currencies: {}, missing: [] };

/** The languages that were handed in; English where none was. */
export function languagesOf(given: Language | readonly Language[] | undefined): readonly [Language, ...Language[]] {
  const [first = english, ...others] = given === undefined ? [] : "code" in given ? [given] : given;
  return [first, ...others];
}

/** The language of a code without its region: `ru-KG` is `ru`. */
export const languageCode = (code: string): string => code.toLowerCase().split("-")[0] ?? "";

/** The language of a code; the first where the code is not given or not known. */
export const languageIn = <L extends Locale>(languages: readonly [L, ...L[]], code: string | undefined): L =>
  languages.find((each) => each.code === languageCode(code ?? "")) ?? languages[0];

/**
 * The words that files are understood by: of all languages at once, those of the run first. What umay itself prints in a
 * language it reads too.
 */
export function wordsOf(
  locale: Locale,
  languages: readonly Language[],
  dictionaries: readonly Dictionary[] = NO_WORDS,
): readonly Dictionary[] {
  const last = joinedLast.get(dictionaries);
  const isSame =
    last?.code === locale.code &&
    last.languages.length === languages.length &&
    last.languages.every((each, at) => each === languages[at]);
  if (isSame) return last.words;
  const words = joinedFor(locale, languages, dictionaries);
  joinedLast.set(dictionaries, { code: locale.code, languages, words });
  return words;
}

const NO_WORDS: readonly Dictionary[] = [];

// Words that were joined last are kept, and with them what headers and numbers are looked up in.
type Joined = { readonly code: string; readonly languages: readonly Language[]; readonly words: readonly Dictionary[] };
const joinedLast = new WeakMap<readonly Dictionary[], Joined>();

function joinedFor(locale: Locale, languages: readonly Language[], dictionaries: readonly Dictionary[]) {
  const known = new Set(dictionaries.map(({ code }) => code));
  const own = languages.flatMap((each) =>
    known.has(each.code) ? [] : [each.understood ?? { ...NONE, code: each.code }],
  );
  const all = [...own, ...dictionaries].map((each) => joined(each, languages.find(({ code }) => code === each.code))); // prettier-ignore
  return [...all.filter((each) => each.code === locale.code), ...all.filter((each) => each.code !== locale.code)];
}

const joined = (dictionary: Dictionary, locale: Locale | undefined): Dictionary =>
  locale === undefined
    ? dictionary
    : {
        ...dictionary,
        headers: added(dictionary.headers, locale.headers),
        codes: added(dictionary.codes, locale.codes),
      };

const added = (words: Dictionary["headers"], own: Readonly<Record<string, string>>) => ({
  ...words,
  ...Object.fromEntries(Object.entries(own).map(([key, word]) => [key, [...new Set([word, ...(words[key] ?? [])])]])),
});
