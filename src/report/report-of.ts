import type { Figure } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import type { Locale } from "../formula/locale.js";
import type { Report } from "./pieces.js";
import { reportReading } from "./report.js";
import type { Result } from "../result/result.js";

/** Which figures a report shows: their ids, and whether a figure is one of them. */
export type ShownFigures = { readonly ids: ReadonlySet<string>; readonly isShown: (figure: Figure) => boolean };
type Made = { readonly page: Report; readonly shown: ShownFigures };

const made = new WeakMap<Result, Map<Locale, Made>>();

/** The report of a result, made once for all formats of a language. */
export const reportOf = (result: Result, locale: Locale): Report => madeOf(result, locale).page;

/** The figures that the report of a result shows. */
export const shownIn = (result: Result, locale: Locale): ShownFigures => madeOf(result, locale).shown;

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
    const keys = shown.get(id) ?? new Set();
    shown.set(id, keys.add(figureKey(id, per)));
  });
  const isShown = ({ id, per }: Figure): boolean => shown.get(id)?.has(figureKey(id, per)) === true;
  return { page, shown: { ids: new Set(shown.keys()), isShown } };
}
