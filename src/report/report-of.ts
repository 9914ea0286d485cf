// Makes the report of a result once for all formats, and chooses the figures that its JSON document holds.
import { COMPARED } from "../compare/comparison.js";
import { chosen, figureKey, figuresIn } from "../formula/figures.js";
import type { Figure } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import type { PerKey } from "../result/per-keys.js";
import type { Result } from "../result/result.js";
import type { Report } from "./page.js";
import { reportReading } from "./report.js";

/** Which figures a report shows: their ids, and whether a figure is one of them. */
type ShownFigures = { readonly ids: ReadonlySet<string>; readonly isShown: (figure: Figure) => boolean };
type Made = { readonly page: Report; readonly shown: ShownFigures };

const made = new WeakMap<Result, Map<Locale, Made>>();

/** The report of a result, made once for all formats of a language. */
export const reportOf = (result: Result, locale: Locale): Report => madeOf(result, locale).page;

function madeOf(result: Result, locale: Locale): Made {
  const reports = made.get(result) ?? new Map<Locale, Made>();
  made.set(result, reports);
  const found = reports.get(locale) ?? make(result, locale);
  reports.set(locale, found);
  return found;
}

function make(result: Result, locale: Locale): Made {
  const shown = new Map<string, Set<string>>();
  const page = reportReading(result, locale, ({ id, per }) => {
    shown.set(id, (shown.get(id) ?? new Set()).add(figureKey(id, per)));
  });
  const isShown = ({ id, per }: Figure): boolean => shown.get(id)?.has(figureKey(id, per)) === true;
  return { page, shown: { ids: new Set(shown.keys()), isShown } };
}

/** The figures of a result that its JSON document holds, as the selection of the run says. */
export function selected(result: Result, locale: Locale): Iterable<Figure> {
  const { selection } = result;
  if (typeof selection === "string" && selection !== "all") {
    const { ids, isShown } = madeOf(result, locale).shown;
    const isIn = (each: Figure): boolean => isShown(each) && (selection !== "base" || isBase(each));
    return chosen(figuresIn(result), (each) => isIn(each) || isReadAgain(each), new Set([...ids, ...COMPARED]));
  }
  return chosen(figuresIn(result), isAsked(selection));
}

export const isAsked =
  (selection: "all" | readonly string[]) =>
  ({ id }: Pick<Figure, "id">): boolean =>
    selection === "all" || selection.includes(id);

const isBase = ({ per }: Figure): boolean => !FURTHER.some((key) => key in per);

const FURTHER = ["month", "scenario", "assumption", "percentile"] as const satisfies readonly PerKey[];

const KEYS: ReadonlySet<string> = new Set(["fiscalYear", "basis", "centre", "region"]);

// A comparison finds its figures in the document.
const isReadAgain = (figure: Figure): boolean =>
  COMPARED.some((id) => id === figure.id) && Object.keys(figure.per).every((key) => KEYS.has(key));
