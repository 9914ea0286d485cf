import type { Locale } from "../formula/locale.js";
import { dictionaries, locales } from "../languages/index.js";
import type { Dictionary } from "../model/dictionary.js";
import { wordsOf } from "./own-words.js";

/** The words of every language that is built in, those of one first. */
export const dictionariesFor = (locale: Locale): readonly Dictionary[] => wordsOf(locale, locales, dictionaries);
