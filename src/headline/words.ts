import type { Figure } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { reasonWords, valueWords } from "../formula/words.js";
import { entryOf, onceFor } from "../model/once-for.js";
import { type DecimalString, exact, isZero } from "../money/exact.js";
import { withheldIn } from "../result/published.js";
import type { Result } from "../result/result.js";
import type { View } from "./claim.js";

/** A value as it is printed; of a total with an unknown part "at least" its known parts; else undefined. */
export function amountWords(
  { locale }: Pick<View, "locale">,
  figure: Figure | undefined,
  print: (value: string) => string,
): string | undefined {
  if (figure?.value != null) return print(figure.value);
  return figure?.from == null ? undefined : leastWords({ locale }, figure.from, print);
}

// Less than any unit shows.
const TINY = "0.000000000001";

/** "At least" an amount; of one that is less than the unit shows, "more than 0". */
export function leastWords(
  { locale }: Pick<View, "locale">,
  from: DecimalString,
  print: (value: string) => string,
): string {
  const isLess = !isZero(exact(from)) && print(from) === print(TINY);
  return isLess ? say(locale, "range.more", { from: print("0") }) : say(locale, "range.from", { from: print(from) });
}

/** Why a figure has no value. */
export const becauseWords = ({ locale }: Pick<View, "locale">, figure: Figure | undefined): string =>
  figure === undefined ? say(locale, "not-reported") : reasonWords(figure, locale);

/** The words for no figure, with the reason. */
export const noFigureWords = ({ locale }: Pick<View, "locale">, figure: Figure | undefined): string =>
  figure === undefined ? say(locale, "no-figure") : valueWords(figure, locale);

/**
 * The words of a report where the need does not rest on an approved standard: what is said of it is said with the words
 * whose key ends in `-assumed` where nobody approved the norms, in `-stated` or `-mixed` where needs are stated, all or
 * some, in `-untold` where all that is shown is of closed centres, whose norms are not told.
 */
export function needWords(costed: Costed, locale: Locale): Locale {
  const { normsAssumed, network, costStandards = [] } = costed;
  const stated = network?.needs !== undefined;
  const untold = withheldIn(costed) && costStandards.length === 0 ? "-untold" : undefined;
  const ending = stated ? (costStandards.length > 0 ? "-mixed" : "-stated") : normsAssumed ? "-assumed" : untold;
  if (ending === undefined) return locale;
  const worded = (): Locale => ({ ...locale, labels: withEnding(locale.labels, ending), phrases: withEnding(locale.phrases, ending) }); // prettier-ignore
  return entryOf(wordedOf(locale), ending, worded);
}

const wordedOf = onceFor(() => new Map<string, Locale>());

type Costed = Pick<Result, "normsAssumed"> & Partial<Pick<Result, "network" | "costStandards">>;

const withEnding = (words: Readonly<Record<string, string>>, ending: string): Readonly<Record<string, string>> => ({
  ...words,
  ...Object.fromEntries(
    Object.entries(words).flatMap(([key, text]) =>
      key.endsWith(ending) ? [[key.slice(0, -ending.length), text]] : [],
    ),
  ),
});

/** What a centre is called; its id where it has no name. */
export const centreName = ({ result }: Pick<View, "result">, centre: string): string =>
  result.centres.find(({ id }) => id === centre)?.name ?? centre;

/** The title of something on a shelf, without the remark in brackets at its end. */
export const shortTitle = (
  title: { readonly en: string; readonly [language: string]: string },
  locale: Locale,
): string => (title[locale.code] ?? title.en).replace(/\s*\([^()]*\)$/u, "");

/** A heading starts with a capital. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Within a sentence it does not. */
export const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Name of a formula, an input or a field in a language. */
export const label = (locale: Locale, id: string): string =>
  locale.labels[id.replaceAll("_", "-")] ?? locale.headers[id] ?? id;
