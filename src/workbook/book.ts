// What a workbook is made of: sheets, cells, rows, their looks and formats of numbers; and sheets of words.
import { isMoney } from "../formula/unit.js";
import type { Table } from "../report/page.js";

/** Every way in which a number of a workbook is printed; marks and groups are those of the reader's own program. */
export const NUMBER_FORMATS = ["General", "0", "#,##0", "#,##0.00", "#,##0.0###########", "0.0%", "0.0###%"] as const;

export type NumberFormat = (typeof NUMBER_FORMATS)[number];

const COUNTED: ReadonlySet<string> = new Set(["centres", "regions", "lines", "draws", "years", "months"]);

/** How spreadsheets print a number of a unit such as `KGS`, `ratio` or `KGS/nights`. */
export function numberFormat(unit: string): NumberFormat {
  if (isMoney(unit) || /^[A-Z]{3}\b/.test(unit)) return "#,##0.00";
  return COUNTED.has(unit) ? "#,##0" : "#,##0.0###########";
}

/** A rate that is multiplied by, with as many decimals as it has. */
export const RATE: NumberFormat = "0.0###%";

/** A ratio that is printed as a share of a hundred. */
export const PERCENT: NumberFormat = "0.0%";

// Below it a share of one decimal would be zero.
const LEAST_PERCENT = 0.001;

/** A share of a hundred with as many decimals as it needs to be no zero. */
export const percentFormat = (share: string): NumberFormat =>
  Math.abs(Number(share)) < LEAST_PERCENT && Number(share) !== 0 ? RATE : PERCENT;

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

export type BookSheet = {
  readonly name: string;
  /** Made one after another as they are asked for, once: a large sheet is never held whole. */
  readonly rows: Iterable<readonly BookCell[]>;
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight; the rows are repeated on every printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Remarks on cells, by `row,column` from 0. */
  readonly notes?: ReadonlyMap<string, string>;
  /** It stands behind the others until somebody asks for it. */
  readonly hidden?: true;
  /** Pages side by side that it is printed on; else as few as leave its letters legible. */
  readonly pagesWide?: number;
  /** It prints on one page. */
  readonly onePage?: true;
  /** Rows, from 0, whose first cell takes so many columns, and the height of each in points. */
  readonly merged?: ReadonlyMap<number, { readonly columns: number; readonly height: number }>;
};

/** A whole workbook, and the names that its formulas call cells by. */
export type Book = {
  readonly title: string;
  readonly sheets: () => Iterable<BookSheet>;
  readonly names: readonly { readonly name: string; readonly address: string }[];
  readonly stamp: string;
};

// Points of a line, and the room of a letter in characters of a column.
const WORDS = { points: 15, size: 1 };
const HEADING = { points: 20, size: 1.35 };
const WRAPPED: Readonly<Partial<Record<Style, Style>>> = { title: "answer", quiet: "wrapped" };

/** Rows of words alone stand across all columns, so that a long title makes the page no wider. */
export function acrossColumns(sheet: BookSheet): BookSheet {
  const [first = 0] = sheet.widths;
  const columns = sheet.widths.length;
  const across = sheet.widths.reduce((sum, each) => sum + each, 0);
  const merged = new Map(sheet.merged);
  const rows = [...sheet.rows].map((row, at) => {
    const [cell] = row;
    if (row.length !== 1 || !cell || !("text" in cell) || columns === 1) return row;
    const style = cell.style && (WRAPPED[cell.style] ?? cell.style);
    const { points, size } = style === "answer" ? HEADING : WORDS;
    const length = cell.text.length * size;
    if (length <= first) return row;
    merged.set(at, { columns, height: Math.ceil(length / across) * points });
    return [{ ...cell, style: style ?? "wrapped" } as const];
  });
  return { ...sheet, rows, merged };
}

export const headRow = (texts: readonly string[]): BookCell[] => texts.map((text) => ({ text, style: "head" }));

/** Tables of words one under another, such as the record of a run. */
export function textSheet(name: string, tables: readonly Table[]): BookSheet {
  return {
    name,
    rows: tables.flatMap(({ title, heading, columns, rows, remarks }) => [
      [{ text: title, style: "title" } as const],
      headRow([heading, ...columns.map((each) => each.label)]),
      ...rows.map(({ label, detail, cells }) => [
        { text: detail === undefined ? label : `${label}, ${detail}` },
        ...cells.map((each): BookCell => ({ text: each.words ?? each.text })),
      ]),
      ...remarks.map((text) => [{ text, style: "quiet" } as const]),
      [],
    ]),
    widths: [50, ...Array<number>(Math.max(1, ...tables.map((each) => each.columns.length + 1)) - 1).fill(36)],
    frozen: { rows: 0, columns: 0 },
  };
}
