import type { Locale } from "../formula/locale.js";
import type { Dictionary } from "../model/dictionary.js";
import { dictionaries, locales } from "../languages/index.js";

/**
 * The words that files are understood by: of every language at once, those of the run first. What umay itself prints
 * in a language it reads too.
 */
export function dictionariesFor(locale: Locale): readonly Dictionary[] {
  const all = dictionaries.map((each) =>
    joined(
      each,
      locales.find(({ code }) => code === each.code),
    ),
  );
  return [...all.filter((each) => each.code === locale.code), ...all.filter((each) => each.code !== locale.code)];
}

function joined(dictionary: Dictionary, locale: Locale | undefined): Dictionary {
  if (locale === undefined) return dictionary;
  return {
    ...dictionary,
    headers: added(dictionary.headers, locale.headers),
    codes: added(dictionary.codes, locale.codes),
  };
}

const added = (
  words: Dictionary["headers"],
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> => ({
  ...words,
  ...Object.fromEntries(Object.entries(own).map(([key, word]) => [key, [...new Set([word, ...(words[key] ?? [])])]])),
});
