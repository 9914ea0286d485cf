// Words that several papers and the terminal say in the same way: answers, dates, works.
import type { Option } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import { totalWords } from "../formula/localize.js";
import type { Source } from "../formula/figure.js";

/** An answer in words, after the total under it where that is known: `30,500: thousands`, `1,250 million: no transfers`. */
export const optionWords = ({ total, meaning }: Option, locale: Locale): string =>
  total === null ? meaning : `${totalWords(total, locale)}: ${meaning}`;

/** The settings of an answer as the analysis file has them: `"unit": 1000`; each is a line of the entry that is asked about. */
export const answerLines = ({ answer }: Option): readonly string[] =>
  Object.entries(answer).map(([key, value]) => `"${key}": ${JSON.stringify(value, null, 1).replace(/\s*\n\s*/g, " ")}`);

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

/** A work with who publishes it, where that is not the body itself. */
export const withMark = (work: string, { mark }: Pick<Source, "mark">, locale: Locale): string =>
  mark === undefined || mark === "official" ? work : `${work} (${say(locale, `mark.${mark}`)})`;
