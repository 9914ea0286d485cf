import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";

/**
 * A date in words of a language, from its own table of months, so that every platform prints the same.
 *
 * @param date - ISO 8601, such as `2025-11-01`
 * @example dateWords("2025-11-01", en) // "1 November 2025"
 */
export function dateWords(date: string, locale: Locale): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return say(locale, "date", {
    day: day.replace(/^0/, ""),
    month: say(locale, `month.${month.replace(/^0/, "")}`),
    year,
  });
}
