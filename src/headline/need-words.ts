import type { Locale } from "../formula/locale.js";
import type { Result } from "../result/result.js";

const ASSUMED = "-assumed";

/**
 * The words of a report where the need is costed by norms that nobody approved: what is said of a need by a norm is said
 * with the words whose key ends in `-assumed`.
 */
export const needWords = ({ normsAssumed }: Pick<Result, "normsAssumed">, locale: Locale): Locale =>
  normsAssumed ? { ...locale, labels: withAssumed(locale.labels), phrases: withAssumed(locale.phrases) } : locale;

const withAssumed = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...words,
  ...Object.fromEntries(
    Object.entries(words).flatMap(([key, text]) =>
      key.endsWith(ASSUMED) ? [[key.slice(0, -ASSUMED.length), text]] : [],
    ),
  ),
});
