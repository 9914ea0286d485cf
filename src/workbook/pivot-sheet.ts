import type { PerKeys } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import type { BookCell, BookSheet, Style } from "./book.js";
import { letters, quoted } from "../formula/sheet-layout.js";
import { type LiveFigure, type LiveFigures, liveCell } from "./live-figures.js";

/** A row of figures: its words, and what its figures are about. */
export type PivotRow = {
  readonly labels: readonly string[];
  readonly id?: string;
  readonly per: PerKeys;
  readonly style?: Style;
};

/** A column of figures: its words, and the id or the keys that it adds. */
export type PivotColumn = { readonly label: string; readonly id?: string; readonly per?: PerKeys };

export type Pivot = {
  readonly name: string;
  readonly title: string;
  /** What stands under the title, such as the unit. */
  readonly subtitle: string;
  readonly heads: readonly string[];
  readonly columns: readonly PivotColumn[];
  readonly rows: readonly PivotRow[];
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
    const found = columns.map((each) => best(figures, each.id ?? row.id ?? "", { ...row.per, ...each.per }));
    return [
      ...row.labels.map((text): BookCell => ({ text, ...(row.style ? { style: row.style } : {}) })),
      ...found.map(({ figure }, at): BookCell => liveCell(figure, locale, row.style, addressOf(pivot, line, at))),
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
    repeat: ABOVE,
    notes: new Map(),
    landscape: true,
  };
}

/** Where the figure of a row and a column stands. */
export const addressOf = ({ name, heads }: Pick<Pivot, "name" | "heads">, row: number, column: number): string =>
  `${quoted(name)}!$${letters(heads.length + column)}$${ABOVE + row + 1}`;

function best(
  figures: LiveFigures,
  id: string,
  per: PerKeys,
): { readonly figure: LiveFigure | undefined; readonly isPart: boolean } {
  const all = figures.find(id, per);
  if (all === undefined || all.value !== null || all.withheld) return { figure: all, isPart: false };
  const part = figures.find(id, { ...per, basis: "known" });
  return part?.value == null ? { figure: all, isPart: false } : { figure: part, isPart: true };
}
