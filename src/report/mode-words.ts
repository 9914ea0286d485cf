import { type Locale, say } from "../formula/locale.js";
import { format } from "../money/format.js";
import { isPublished } from "../result/published.js";
import type { Result } from "../result/result.js";
import type { Report } from "./pieces.js";

/**
 * For whom a result may be printed: a property of the result, which no caller can claim for it. Its owner's own papers are
 * `internal` where something of them is secret.
 */
export function modeOf(result: object & Partial<Pick<Result, "secrecy">>): Report["mode"] {
  if (isPublished(result)) return result.for === "public" ? "publication" : "addressee";
  return result.secrecy?.hidden === true ? "internal" : "own";
}

/**
 * For whom a document is, whether it is a draft (something was refused or is still to be answered), and whether it costs
 * by norms that nobody approved.
 */
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
