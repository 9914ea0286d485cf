import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";

/** A text in the quotation marks of a language. */
export const quoted = (text: string, locale: Locale): string => say(locale, "seen.quoted", { text });
