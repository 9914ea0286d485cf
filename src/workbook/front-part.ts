// A sheet that gathers figures, each as a formula, and what all such sheets look up: figures, years, keys, names of
// columns.
import type { PerKeys } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import { fold } from "../model/table.js";
import type { FigureAt, FigureColumn, FigureRow, FigureTable } from "../report/figure-table.js";
import { figureAt } from "../report/figure-table.js";
import type { Report } from "../report/page.js";
import { type FigureId, isFigureId } from "../result/register.js";
import type { Result } from "../result/result.js";
import { type BookCell, type BookSheet, headRow } from "./book.js";
import { liveCell, type BookFigure, type LiveFigures } from "./live-figures.js";

/** A table of figures as a live sheet: what stands under its title, and a heading over each word of its rows. */
type Pivot = Pick<FigureTable, "title" | "columns" | "rows"> & {
  readonly name: string;
  readonly subtitle: string;
  readonly heads: readonly string[];
};

// Title, subtitle, a blank row, the headers.
const ABOVE = 4;

/** Every number is a formula. Where the figure of all is not known, that of the known parts stands, with a remark. */
export function pivotSheet(pivot: Pivot, figures: LiveFigures, known: string, locale: Locale): BookSheet {
  const { name, title, subtitle, heads, columns, rows } = pivot;
  const body = rows.map((row) => {
    const style = row.kind === "total" ? row.kind : undefined;
    const found = columns.map((each) => best(figures, figureAt(row, each)));
    return [
      ...row.labels.map((text): BookCell => ({ text, ...(style && { style }) })),
      ...found.map(({ figure }): BookCell => liveCell(figure, locale, style)),
      ...(found.some((each) => each.isPart) ? [{ text: known, style: "quiet" } as const] : []),
    ];
  });
  return {
    name,
    rows: [
      [{ text: title, style: "title" }],
      [{ text: subtitle, style: "quiet" }],
      [],
      headRow([...heads, ...columns.map((each) => each.label)]),
      ...body,
    ],
    widths: [...heads.map((_, at) => (at === 0 ? 60 : 18)), ...columns.map(() => 18), 50],
    frozen: { rows: ABOVE, columns: 1 },
  };
}

/** The figure of a place, or that of its known parts. */
export function best(
  figures: LiveFigures,
  at: FigureAt | undefined,
): { readonly figure: BookFigure | undefined; readonly isPart: boolean } {
  if (at === undefined) return { figure: undefined, isPart: false };
  const { figure: id, per } = at;
  const all = figures.find(id, per);
  if (all === undefined || all.value !== null || all.withheld) return { figure: all, isPart: false };
  const part = figures.find(id, { ...per, basis: "known" });
  return part?.value == null ? { figure: all, isPart: false } : { figure: part, isPart: true };
}

export type Front = {
  readonly result: Result;
  readonly report: Report;
  readonly figures: LiveFigures;
  /** How many lines of budgets the book holds by classes, where it does. */
  readonly classed?: number | undefined;
  readonly locale: Locale;
};

/** What a sheet of the first ones gathers. */
export type Part = Pick<Pivot, "heads" | "columns" | "rows">;

export const labelOf = (id: string, locale: Locale): string => locale.labels[id] ?? id;

export const yearOf = ({ result }: Front, per: PerKeys): PerKeys => ({
  fiscalYear: result.analysis.fiscalYear,
  ...per,
});

export const needOf = (front: Front, per: PerKeys): BookFigure | undefined =>
  front.figures.find("requirement", yearOf(front, per));

export const columnsOf = (ids: readonly FigureId[], { locale }: Front): FigureColumn[] =>
  ids.map((id) => ({ id, label: labelOf(id, locale), figure: id }));

/** The figure of an id that was read from a figure. */
export const figureNamed = (id: string): Pick<FigureRow, "figure"> => (isFigureId(id) ? { figure: id } : {});

/** Values of a key among the figures of an id that are about no single centre, each once, in their order. */
export function distinct({ figures }: Front, key: string, id: string, per: PerKeys = {}): string[] {
  const keys = Object.entries(per);
  const found = figures
    .of(id)
    .filter((each) => keys.every(([name, value]) => each.per[name] === value))
    .flatMap((each) => (each.per["centre"] === undefined ? (each.per[key] ?? []) : []));
  return [...new Map(found.map((each) => [fold(each), each])).values()];
}
