import type { Figure } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { sheetNames } from "../formula/sheet-names.js";
import { documented } from "../report/documented.js";
import { figureAt } from "../report/figure-table.js";
import type { Report } from "../report/pieces.js";
import type { Result } from "../result/result.js";
import { assumptionSheet } from "./assumption-sheet.js";
import type { Book, BookSheet } from "./book.js";
import { checkSheet } from "./check-sheet.js";
import type { LiveFigure, LiveFigures } from "./live-figures.js";
import { namedCells } from "./named-cells.js";
import { type Pivot, addressOf, pivotSheet } from "./pivot-sheet.js";
import { publishedFormulas } from "./published-formulas.js";
import { PUBLISHED_PARTS, publishedParts } from "./published-parts.js";
import { sourceSheet } from "./source-sheet.js";
import { textSheet } from "./text-sheet.js";

const BACK_PARTS = ["assumptions", "checks", "sources", "record"] as const;
// Parts that are called as their table is on the page.
const HEADINGS: Readonly<Record<string, string>> = { kinds: "source-kinds.heading", funders: "sources.title" };
const NOWHERE = { of: () => undefined };

/**
 * A publication that hides something as a workbook: every figure that it shows has one cell, as a formula over other
 * such cells where it follows from them, else as a number. Nothing else is in it: no chain, and nothing that was read.
 *
 * @param result - what `publish` gives
 * @param report - its report
 * @param locale - the language
 */
export function publishedBook(result: Result, report: Report, locale: Locale): Book | undefined {
  const shown = known(documented(result));
  if (shown.length === 0) return undefined;
  const parts = publishedParts(shown, { result, report, locale });
  const titles = new Map(
    [...PUBLISHED_PARTS, ...BACK_PARTS].map(
      (part, at) => [part, `${at + 1} ${say(locale, HEADINGS[part] ?? `sheet.${part}`)}`] as const,
    ),
  );
  const names = sheetNames([...titles.values()]);
  const nameOf = (part: (typeof PUBLISHED_PARTS | typeof BACK_PARTS)[number]): string => {
    const title = titles.get(part) ?? part;
    return names.get(title) ?? title;
  };
  const { modeWords: mode, currency, fiscalYear: year } = report;
  const unit = say(locale, "sheet.unit-published", { mode, currency, year });
  const subtitle = [unit, ...(locale.reviewed ? [] : [say(locale, "not-reviewed")]), ...report.kept].join(" ");
  const pivots = PUBLISHED_PARTS.flatMap((part): Pivot[] => {
    const found = parts.get(part);
    if (!found || found.rows.length === 0) return [];
    const title = part === "answer" ? report.title : (titles.get(part) ?? part).replace(/^\d+ /, "");
    const missing = part === "answer" ? (report.front?.missing ?? []) : [];
    return [{ name: nameOf(part), title, subtitle: [subtitle, ...missing].join(" "), ...found }];
  });
  const places = placesOf(pivots);
  const formulas = publishedFormulas(shown, ({ id, per }) => places.get(figureKey(id, per)), say(locale, "no-figure"));
  const figures = figuresOf(shown, places, formulas);
  const { assumptions } = result;
  // Works that nothing shown rests on may be about a centre.
  const cited = new Set(assumptions.map(({ values }) => values.source));
  const sources = result.sources.filter(({ values }) => cited.has(values.id));
  return {
    title: report.title,
    stamp: mode,
    names: namedCells(figures, year),
    sheets: function* (): Generator<BookSheet> {
      for (const each of pivots) yield pivotSheet(each, figures, "", locale);
      if (assumptions.length > 0) yield assumptionSheet(nameOf("assumptions"), assumptions, NOWHERE, locale);
      yield checkSheet(nameOf("checks"), figures, { sheets: [], addresses: NOWHERE }, locale);
      yield sourceSheet(nameOf("sources"), { figures: shown, sources }, locale);
      yield textSheet(nameOf("record"), [report.read, ...report.record]);
    },
  };
}

/** The figures without those that cannot be told, where what is known of them stands beside them. */
function known(figures: readonly Figure[]): readonly Figure[] {
  const parts = new Set(figures.map(({ id, per }) => figureKey(id, per)));
  return figures.filter(
    ({ id, per, value, undefined: why }) =>
      value !== null || why?.code === "withheld" || !parts.has(figureKey(id, { ...per, basis: "known" })),
  );
}

/** The one cell of each figure: the first where it stands. */
function placesOf(pivots: readonly Pivot[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const pivot of pivots)
    for (const [line, row] of pivot.rows.entries())
      for (const [at, column] of pivot.columns.entries()) {
        const found = figureAt(row, column);
        const key = found && figureKey(found.figure, found.per);
        if (key !== undefined && !places.has(key)) places.set(key, addressOf(pivot, line, at));
      }
  return places;
}

function figuresOf(
  shown: Result["figures"],
  places: ReadonlyMap<string, string>,
  formulas: ReadonlyMap<string, string>,
): LiveFigures {
  const found = new Map<string, LiveFigure>(
    shown.map(({ id, per, unit, value, undefined: reason }) => {
      const key = figureKey(id, per);
      const formula = formulas.get(key);
      const withheld = reason?.code === "withheld";
      return [
        key,
        { id, per, unit, value, withheld, address: places.get(key), ...(formula === undefined ? {} : { formula }) },
      ];
    }),
  );
  const all = [...found.values()];
  return {
    filter: (test) => all.filter(test),
    of: (id) => all.filter((each) => each.id === id),
    find: (id, per) => found.get(figureKey(id, per)),
  };
}
