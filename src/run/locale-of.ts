import type { Locale } from "../formula/locale.js";
import { locales } from "../languages/index.js";
import { languageIn } from "./own-words.js";

/** The language of a code among those that are built in, `ru` or `ru-KG`; English where the code is not given or not known. */
export const localeOf = (code: string | undefined): Locale => languageIn(locales, code);
