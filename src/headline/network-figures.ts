// Figures of centres for a headline: of all, else of those known; whether centres share money or some are left out; and
// words for amounts, missing figures, needs without an approved standard, names, titles and labels.
import type { Figure, PerKeys } from "../formula/figure.js";
import { type FigureIndex, partsBy } from "../result/find-figures.js";
import { isPartOf } from "../result/per-keys.js";
import { withheldIn } from "../result/published.js";
import type { FigureId } from "../result/register.js";
import type { Result } from "../result/result.js";
import type { View } from "./claim.js";
import { type Locale, type Texts, say, spoken } from "../formula/locale.js";
import { reasonWords, valueWords } from "../formula/words.js";
import { entryOf, onceFor } from "../model/once-for.js";
import { type DecimalString, exact, isZero } from "../money/exact.js";

/** The figure of the whole where it is known, else that of what is known; and how much that leaves out. */
export type Best = { readonly figure: Figure | undefined; readonly missing: number };

/** The figure that a table may print for something: complete where it can be, else of the known part. */
export function bestFigure(index: FigureIndex, id: FigureId, per: PerKeys): Best {
  const { basis, ...rest } = per;
  const whole = index.find(id, per);
  const known = index.find(id, { ...rest, basis: basis === undefined ? "known" : `${basis}-known` });
  if (whole?.value != null || known?.value == null) return { figure: whole, missing: 0 };
  return { figure: known, missing: Number(known.notes["missing"] ?? 0) };
}

/** Whether a publication leaves centres out: then its tables are of those that it shows. */
export const hides = (result: object): boolean => withheldIn(result) !== undefined;

/** Whether centres share money, so that a surplus or money that names no centre may pay for one. */
export const pooled = ({ analysis }: Pick<Result, "analysis">): boolean => (analysis.pooling ?? "none") !== "none";

/** Totals of the money side on one basis: all centres, or only those that are known. */
export type FundingTotal = {
  readonly basis: "all" | "known";
  readonly per: PerKeys;
  readonly of: (id: FigureId) => Figure | undefined;
  /** Centres without a figure. */
  readonly missing: number;
  readonly centres: number;
};

/** The totals that a headline may use: complete ones, else those of the known centres, saying how many are missing. */
export function fundingTotal({ result, index }: Pick<View, "result" | "index">): FundingTotal {
  const { fiscalYear } = result.analysis;
  const headline = result.analysis.funding === undefined ? "requirement" : "hard-gap";
  const { figure, missing } = bestFigure(index, headline, { fiscalYear });
  const centres = index.about("requirement").filter((each) => isPartOf(each, { fiscalYear }, "centre"));
  const basis = figure?.per["basis"] === "known" ? "known" : "all";
  const per = basis === "known" ? { fiscalYear, basis } : { fiscalYear };
  // Where money alone is not known, the need beside it is that of the centres whose money is.
  const knownNeed = (id: FigureId): Figure | undefined =>
    id === "requirement" && basis === "known" ? index.find(id, { ...per, part: "requirement" }) : undefined;
  return {
    basis,
    per,
    of: (id) => index.find(id, per) ?? knownNeed(id) ?? (hides(result) ? index.find(id, { fiscalYear }) : undefined),
    missing,
    // A row may stand for several centres.
    centres: centres.reduce((count, each) => count + Number(index.value("centre-count", each) ?? 1), 0),
  };
}

/** The figures of an id that are about one centre as a whole. */
export const centreFigures = (index: View["index"], id: FigureId, fiscalYear: string): readonly Figure[] =>
  partsBy(index, id, { fiscalYear }, "centre");

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

export const becauseWords = ({ locale }: Pick<View, "locale">, figure: Figure | undefined): string =>
  figure === undefined ? say(locale, "not-reported") : reasonWords(figure, locale);

export const noFigureWords = ({ locale }: Pick<View, "locale">, figure: Figure | undefined): string =>
  figure === undefined ? say(locale, "no-figure") : valueWords(figure, locale);

/** Where the need rests on no approved standard, phrases whose key ends in `-assumed`, `-stated`, … are taken. */
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

export const centreName = ({ result }: Pick<View, "result">, centre: string): string =>
  result.centres.find(({ id }) => id === centre)?.name ?? centre;

/** The title of something on a shelf, without the remark in brackets at its end. */
export const shortTitle = (title: Texts, locale: Locale): string =>
  spoken(locale, title).replace(/\s*\([^()]*\)$/u, "");

/** A heading starts with a capital. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Within a sentence it does not. */
export const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Name of a formula, an input or a field in a language. */
export const label = (locale: Locale, id: string): string =>
  locale.labels[id.replaceAll("_", "-")] ?? locale.headers[id] ?? id;
