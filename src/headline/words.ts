import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { reasonWords, valueWords } from "../formula/words.js";
import type { View } from "./view.js";

/** A value as it is printed; of a total with an unknown part "at least" its known parts; else undefined. */
export function amountWords(
  { locale }: Pick<View, "locale">,
  figure: Figure | undefined,
  print: (value: string) => string,
): string | undefined {
  if (figure?.value != null) return print(figure.value);
  return figure?.from == null ? undefined : say(locale, "range.from", { from: print(figure.from) });
}

/** Why a figure has no value. */
export const becauseWords = ({ locale }: Pick<View, "locale">, figure: Figure | undefined): string =>
  figure === undefined ? say(locale, "not-reported") : reasonWords(figure, locale);

/** The words for no figure, with the reason. */
export const noFigureWords = ({ locale }: Pick<View, "locale">, figure: Figure | undefined): string =>
  figure === undefined ? say(locale, "no-figure") : valueWords(figure, locale);
