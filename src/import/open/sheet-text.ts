import { type ByteSource, bytesBetween } from "./byte-source.js";
import type { GridRow } from "./grid.js";

/**
 * The rows of a sheet as text: a line for each row up to the last, blank ones too, so that a line has the number of its row.
 * What stands in no plain line is written in another way.
 */
export type SheetText = {
  readonly source: ByteSource;
  /** How many rows hold something, and how many cells the longest has. */
  readonly count: number;
  readonly width: number;
  /** Whether the cells of a column that look like a number are numbers of the workbook. Those that are not are marked. */
  readonly areNumbers: (column: number) => boolean;
  /** How deep a row lies below others; 0 unless the workbook says so. */
  readonly levelOf: (row: number) => number;
  readonly hasLevels: boolean;
  /** The rows that hold something, one by one. */
  readonly rows: () => Iterable<GridRow>;
};

/** What stands between two cells of a line. */
export const BETWEEN = "\u001f";

// Signs that no line holds, each in the place of its number behind a letter that no text has: whoever looks at single
// bytes asks what such a cell says. Behind them, the marks of cells that are texts and of those that are numbers.
const SIGNS = ["\n", "\r", '"', BETWEEN, "\u0004", "\u0000", "\u001a", "", ""] as const;
const [ESCAPE, FIRST] = ["\u0004\ufffe", 14];
const [TEXT, NUMBER] = [7, 8].map((sign) => ESCAPE + String.fromCharCode(FIRST + sign)) as [string, string];
const HELD = new RegExp(`[${SIGNS.join("")}]`, "g");
const WRITTEN = new RegExp(`${ESCAPE}(.)`, "g");
// How a number of a workbook is written, and what a text may be that is read as one.
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const LIKE = /^ *[-(]?\d[\d.,' ]*\)? *$/;

/** Whether a cell looks like a number, as a number of a workbook is written or as a text may be. */
export const looksNumeric = (cell: string, isNumber: boolean): boolean => (isNumber ? PLAIN : LIKE).test(cell);

/** A cell as it stands in a line, in a column whose numbers are those of the workbook or not. */
export function written(cell: string, isNumber: boolean, areNumbers: boolean): string {
  if (isNumber) return areNumbers && PLAIN.test(cell) ? cell : NUMBER + cell;
  if (areNumbers && LIKE.test(cell)) return TEXT + cell;
  if (cell.search(HELD) < 0) return cell;
  return cell.replace(HELD, (sign) => ESCAPE + String.fromCharCode(FIRST + SIGNS.findIndex((each) => each === sign)));
}

/** Cells of lines as the sheet has them. */
export const unwritten = (cell: string): string =>
  cell.includes(ESCAPE)
    ? cell.replace(WRITTEN, (whole, letter: string) => SIGNS[letter.charCodeAt(0) - FIRST] ?? whole)
    : cell;

/** Whether a cell of a line is a number of the workbook. */
export const isWrittenNumber = (cell: string, areNumbers: boolean): boolean =>
  cell.startsWith(NUMBER) || (areNumbers && PLAIN.test(cell));

type Numbered = Pick<SheetText, "areNumbers" | "levelOf" | "width">;

/** The rows of some whole lines; those that hold nothing are left out. */
export function* rowsOfLines(lines: string, firstLine: number, sheet: Numbered): Iterable<GridRow> {
  let row = firstLine;
  for (const line of lines.split("\n")) {
    if (line !== "") yield sheetRow(row, line.split(BETWEEN), sheet);
    row++;
  }
}

/** A row of a sheet by its first cells as they stand in a line: it is as wide as the widest. */
export function sheetRow(row: number, line: readonly string[], { areNumbers, levelOf, width }: Numbered): GridRow {
  const numbers = new Set<number>();
  for (const [column, cell] of line.entries()) if (isWrittenNumber(cell, areNumbers(column))) numbers.add(column);
  const cells = Array.from({ length: Math.max(width, line.length) }, (_, column) => unwritten(line[column] ?? ""));
  const level = levelOf(row);
  return { row, cells, ...(numbers.size > 0 && { numbers }), ...(level > 0 && { level }) };
}

// Bytes that are turned into rows at once.
const PIECE = 2 ** 20;
const LF = 10;

/** All rows of a sheet, each as wide as the widest. */
export function* allRows(text: Pick<SheetText, "source"> & Numbered): Iterable<GridRow> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let line = 1;
  for (let from = 0, length = PIECE; from < text.source.size;) {
    const bytes = bytesBetween(text.source, from, from + length);
    const end = bytes.lastIndexOf(LF) + 1;
    if (end === 0) {
      length *= 2;
      continue;
    }
    const lines = decoder.decode(bytes.subarray(0, end - 1));
    yield* rowsOfLines(lines, line, text);
    line += lines.split("\n").length;
    from += end;
    length = PIECE;
  }
}
