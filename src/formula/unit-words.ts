import type { Locale } from "./locale.js";

/**
 * A unit in words: its own where the language has them, else those of its parts joined.
 *
 * @param unit - the unit of a figure, such as `KGS`, `places` or `KGS/clients`
 * @param locale - the language
 * @returns the words, `""` for a bare ratio
 * @example unitWords("KGS/clients", en) // "KGS / clients"
 */
export const unitWords = (unit: string, locale: Locale): string =>
  locale.units[unit] ??
  unit
    .split("/")
    .map((part) => locale.units[part] ?? part)
    .join(" / ");
