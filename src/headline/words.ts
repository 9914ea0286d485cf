import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { reasonWords, valueWords } from "../formula/words.js";
import { type DecimalString, exact, isZero } from "../money/exact.js";
import type { View } from "./view.js";

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
