import type { NumberFormat } from "./number-format.js";

/** A cell of a workbook: a text, a number, or a formula with the value that it has. */
export type BookCell =
  | { readonly text: string; readonly style?: Style }
  | { readonly number: string; readonly format: NumberFormat; readonly style?: Style }
  | {
      readonly formula: string;
      readonly cached: { readonly number: string } | { readonly text: string };
      readonly format: NumberFormat;
      readonly style?: Style;
    }
  | null;

/** How a cell looks: what it is, never how it is drawn. */
export const STYLES = [
  "title",
  "head",
  "total",
  "input",
  "assumption",
  "quiet",
  "answer",
  "wrapped",
  "bar",
  "words",
  "given",
  "sum",
] as const;
export type Style = (typeof STYLES)[number];

/** A sheet of a workbook without a format. */
export type BookSheet = {
  readonly name: string;
  /** Made one after another as they are asked for, once: a large sheet is never held whole. */
  readonly rows: Iterable<readonly BookCell[]>;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight; the rows are repeated on every printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Remarks on cells, by `row,column` from 0. */
  readonly notes?: ReadonlyMap<string, string>;
  /** It stands behind the others until somebody asks for it. */
  readonly hidden?: true;
  /** Pages side by side that it is printed on, where its letters stay legible; else as many as its widths need. */
  readonly pagesWide?: number;
  /** It prints on one page. */
  readonly onePage?: true;
  /** Rows, from 0, whose first cell takes so many columns, and the height of each in points. */
  readonly merged?: ReadonlyMap<number, { readonly columns: number; readonly height: number }>;
};

/** A whole workbook, and the names that its formulas call cells by. */
export type Book = {
  readonly title: string;
  /** The sheets in their order. */
  readonly sheets: () => Iterable<BookSheet>;
  readonly names: readonly { readonly name: string; readonly address: string }[];
  /** What is stamped on every page. */
  readonly stamp: string;
};
