import type { Figure, Source } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { valueWords } from "../formula/words.js";
import type { FundingTotal } from "../headline/network-figures.js";
import { viewOf } from "../headline/view-of-result.js";
import { printOf } from "../headline/printer.js";
import type { View } from "../headline/claim.js";
import type { Result } from "../result/result.js";
import type { Cell } from "./pieces.js";
import { type Problems, problems } from "./problems.js";

/** What every part of a report is made with. */
export type Page = View & { readonly problems: Problems };

/**
 * A cell for a figure: its print, which is that of the register where no other is given, or the words for no figure with
 * the number of the reason.
 */
export function figureCell(page: Page, figure: Figure | undefined, print?: (value: string) => string): Cell {
  const { locale } = page;
  if (!figure) return noCell(say(locale, "not-reported"));
  if (figure.value !== null)
    return { text: (print ?? printOf(page.print, figure.id))(figure.value), value: figure.value };
  if (figure.from !== undefined)
    return {
      ...leastCell(page, figure.from, print ?? printOf(page.print, figure.id)),
      reason: page.problems.reasonOf(figure),
    };
  const undefinedBecause = { undefined: figure.undefined };
  if (figure.undefined.code === "withheld")
    return { text: say(locale, withheldWord(figure)), value: null, state: "withheld", ...undefinedBecause };
  return {
    text: say(locale, "no-figure"),
    words: valueWords(figure, locale),
    value: null,
    state: "none",
    ...undefinedBecause,
    reason: page.problems.reasonOf(figure),
  };
}

// A total with an unknown part is at least its known parts.
const leastCell = ({ locale }: Page, from: string, print: (value: string) => string): Cell => ({
  text: say(locale, "range.from", { from: print(from) }),
  value: null,
  state: "least",
});

// How many places a hidden shelter has is not shown, but that there are some is.
const withheldWord = ({ id, notes }: Figure): string =>
  id === "units-available" && notes["places"] === "some" ? "some-places" : "withheld";

export const textCell = (text: string): Cell => ({ text });

/** An amount that is no figure of the register. */
export const moneyCell = ({ print }: Pick<Page, "print">, value: string): Cell => ({ text: print.money(value), value });

/** Words where there is no value. */
export const noCell = (text: string): Cell => ({ text, value: null, state: "none" });

/** The share of nothing, which is no number. */
export const noShare = (locale: Locale): Cell => ({
  ...noCell(say(locale, "no-figure")),
  words: say(locale, "no-figure.zero"),
});

/** A work: its title, who published it and when. */
export const workWords = ({ title, publisher, year }: Pick<Source, "title" | "publisher" | "year">): string =>
  [title, publisher, year].filter((each) => each !== undefined).join(", ");

/**
 * What every part of a report about a result is made with, and the totals that it may speak of.
 *
 * @param read - is told of each figure whose value the report reads
 */
export function pageOf(
  result: Result,
  locale: Locale,
  read?: (figure: Pick<Figure, "id" | "per">) => void,
): { readonly page: Page; readonly total: FundingTotal } {
  const { view, total, figures } = viewOf(result, locale, read);
  return { page: { ...view, problems: problems(result, figures, view.locale) }, total };
}
