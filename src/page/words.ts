// The languages that the page speaks, and its words in each by their keys, with places in braces filled.
import { locales } from "../languages/index.js";

/** The words of the page by their keys, with places in braces filled. */
export type Words = (key: string, details?: Readonly<Record<string, string>>) => string;

/** The languages that the page speaks. */
export const LANGUAGES = locales.map(({ code, name, reviewed }) => ({ code, name, isReviewed: reviewed }));

/** The words of a language; of the first where the page does not speak it. */
export function wordsOf(language: string): Words {
  const { phrases } = locales.find(({ code }) => code === language) ?? locales[0];
  return (key, details = {}) =>
    (phrases[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => details[name] ?? place);
}
