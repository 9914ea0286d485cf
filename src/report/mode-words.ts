// Says for whom a document is (its mode), whether it is a draft, by which rate its amounts were converted, whether its
// norms are assumed; and what a publication says of centres that it does not show.
import { type Locale, say } from "../formula/locale.js";
import { format } from "../money/format.js";
import { type AmountRange, type Ranges, type Withheld, isPublished, withheldIn } from "../result/published.js";
import type { Result } from "../result/result.js";
import type { Report } from "./page.js";
import type { KeptWords } from "../model/analysis.js";
import { exact, isZero } from "../money/exact.js";
import type { Printer } from "../headline/printer.js";

/** A property of the result, which no caller can claim for it; `internal` is an owner's paper with something secret. */
export function modeOf(result: object & Partial<Pick<Result, "secrecy">>): Report["mode"] {
  if (isPublished(result)) return result.for === "public" ? "publication" : "addressee";
  return result.secrecy?.hidden === true ? "internal" : "own";
}

/** For whom a document is, whether it is a draft, and whether it costs by norms that nobody approved. */
export function modeWords(
  // Each by its name: what is left of a result would have its figures, which nobody has asked for.
  { issues, normsAssumed, analysis, converted, sources }: Spoken,
  mode: Report["mode"],
  locale: Locale,
): string {
  const isDraft = issues.some(({ severity }) => severity !== "warning");
  return [
    ...(mode === "own"
      ? []
      : [say(locale, `mode.${mode}`) + (mode === "addressee" ? `: ${analysis?.request?.to ?? ""}` : "")]),
    ...(isDraft ? [say(locale, "mode.draft")] : []),
    ...turnedWords(analysis, { converted, sources }, locale),
    ...(normsAssumed === true ? [say(locale, "mode.norms")] : []),
  ].join(" · ");
}

type Turned = { readonly [key in "converted" | "sources"]?: Result[key] | undefined };
type Spoken = Pick<Result, "issues"> & Partial<Pick<Result, "normsAssumed" | "analysis">> & Turned;

/** The rate by which all amounts were turned into the currency that is printed. */
function turnedWords(analysis: Spoken["analysis"], { converted, sources = [] }: Turned, locale: Locale): string[] {
  if (!converted || !analysis) return [];
  const { from, value, year, source = "" } = converted;
  const words = (code: string): string => locale.units[code] ?? code;
  const origin =
    source === "assumption"
      ? say(locale, "origin.assumption")
      : (sources.find((each) => each.values.id === source)?.values.title ?? source);
  return [
    say(locale, "mode.converted", {
      foreign: words(analysis.currency),
      value: format(value, locale.marks),
      currency: words(from),
      year,
      origin,
    }),
  ];
}

/** What a publication says of centres that it does not show; nothing where it shows all. */
export function keptWords(result: Result, locale: Locale, print: Printer): string[] {
  const withheld = withheldIn(result);
  if (withheld === undefined) return [];
  const { closed, rounded } = withheld;
  const count = closed + (isPublished(result) && result.for === "public" ? 0 : rounded.length);
  if (isPublished(result) && result.for !== "public") return [say(locale, "kept.addressee", { count })];
  const few = rounded.filter(({ number }) => number === undefined).length;
  const addressed = rounded.length - few;
  return [
    ...(closed > 0
      ? [[say(locale, "kept.closed", { count: closed }), wordsOf(withheld, locale, print)].join(" ")]
      : []),
    ...(addressed > 0 ? [say(locale, "kept.addressed", { count: addressed })] : []),
    ...(few > 0 ? [say(locale, "kept.few", { count: few })] : []),
  ];
}

/** The two words on closed centres, as a sentence. */
export function wordsOf(
  { words, bands, closed: count }: Pick<Withheld, "words" | "bands" | "closed">,
  locale: Locale,
  print: Printer,
): string {
  if (words === undefined || bands === undefined) return "";
  const { need } = bands;
  if (need.to === null) return say(locale, "closed.need-unknown", { count });
  if (isZero(exact(need.to))) return say(locale, "closed.need-none", { count });
  const range = say(locale, "range.words", { from: print.round(need.from), to: print.round(need.to) });
  const { covered } = words;
  return [
    say(locale, "closed.need", { count, value: print.inUnit(range) }),
    ...(bands.covered === undefined
      ? []
      : covered === "unknown"
        ? [say(locale, "closed.covered-unknown")]
        : isZero(exact(covered[1]))
          ? [say(locale, "closed.covered-none")]
          : [shareWords(covered, locale, print)]),
  ].join(" ");
}

const QUARTERS = { "0-0.25": "first", "0.25-0.5": "second", "0.5-0.75": "third", "0.75-1": "last" } as const;

function shareWords([from, to]: readonly [string, string], locale: Locale, print: Printer): string {
  const ends = `${from}-${to}`;
  const quarter = Object.entries(QUARTERS).find(([each]) => each === ends)?.[1];
  if (quarter !== undefined) return say(locale, `closed.covered-${quarter}`);
  return say(locale, "closed.covered", { from: print.percent(from), to: print.percent(to) });
}

/** What words say of a need, in the year and currency in which they were accepted. */
export function bandsOf({ need }: KeptWords): Ranges {
  const range: AmountRange = need === "unknown" ? { from: "0", to: null } : { from: need[0], to: need[1] };
  return { need: range, covered: range };
}
