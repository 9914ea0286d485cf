import type { Locale } from "../formula/locale.js";
import type { Dictionary } from "../model/dictionary.js";
import { joined } from "./own-words.js";
import { dictionaries, locales } from "../languages/index.js";

/**
 * The words that files are understood by: of every language at once, those of the run first. What umay itself prints
 * in a language it reads too.
 */
export function dictionariesFor(locale: Locale): readonly Dictionary[] {
  const all = dictionaries.map((each) =>
    withOwn(
      each,
      locales.find(({ code }) => code === each.code),
    ),
  );
  return [...all.filter((each) => each.code === locale.code), ...all.filter((each) => each.code !== locale.code)];
}

const withOwn = (dictionary: Dictionary, locale: Locale | undefined): Dictionary =>
  locale ? joined(dictionary, locale) : dictionary;
