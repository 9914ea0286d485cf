import type { Locale } from "../formula/locale.js";
import { type FigureAt, type FigureTable, figureAt } from "../report/figure-table.js";
import type { BookCell, BookSheet } from "./book.js";
import { letters, quoted } from "../formula/sheet-layout.js";
import { type LiveFigure, type LiveFigures, liveCell } from "./live-figures.js";

/** A table of figures as a live sheet: what stands under its title, and a heading over each word of its rows. */
export type Pivot = Pick<FigureTable, "title" | "columns" | "rows"> & {
  readonly name: string;
  readonly subtitle: string;
  readonly heads: readonly string[];
};

// Title, subtitle, a blank row, the headers.
const ABOVE = 4;

/**
 * A sheet that gathers figures from where they stand: every number of it is a formula. Where the figure of all is not
 * known, that of the known parts stands in its place, and a remark says so.
 */
export function pivotSheet(pivot: Pivot, figures: LiveFigures, known: string, locale: Locale): BookSheet {
  const { name, title, subtitle, heads, columns, rows } = pivot;
  const body = rows.map((row, line) => {
    const style = row.kind === "total" ? row.kind : undefined;
    const found = columns.map((each) => best(figures, figureAt(row, each)));
    return [
      ...row.labels.map((text): BookCell => ({ text, ...(style && { style }) })),
      ...found.map(({ figure }, at): BookCell => liveCell(figure, locale, style, addressOf(pivot, line, at))),
      ...(found.some((each) => each.isPart) ? [{ text: known, style: "quiet" } as const] : []),
    ];
  });
  return {
    name,
    rows: [
      [{ text: title, style: "title" }],
      [{ text: subtitle, style: "quiet" }],
      [],
      [...heads, ...columns.map((each) => each.label)].map((text) => ({ text, style: "head" })),
      ...body,
    ],
    widths: [...heads.map((_, at) => (at === 0 ? 60 : 18)), ...columns.map(() => 18), 50],
    frozen: { rows: ABOVE, columns: 1 },
  };
}

/** Where the figure of a row and a column stands. */
export const addressOf = ({ name, heads }: Pick<Pivot, "name" | "heads">, row: number, column: number): string =>
  `${quoted(name)}!$${letters(heads.length + column)}$${ABOVE + row + 1}`;

/** The figure of a place, or that of its known parts. */
export function best(
  figures: LiveFigures,
  at: FigureAt | undefined,
): { readonly figure: LiveFigure | undefined; readonly isPart: boolean } {
  if (at === undefined) return { figure: undefined, isPart: false };
  const { figure: id, per } = at;
  const all = figures.find(id, per);
  if (all === undefined || all.value !== null || all.withheld) return { figure: all, isPart: false };
  const part = figures.find(id, { ...per, basis: "known" });
  return part?.value == null ? { figure: all, isPart: false } : { figure: part, isPart: true };
}
