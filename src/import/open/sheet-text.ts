import { type ByteSource, bytesBetween } from "./byte-source.js";
import type { GridRow } from "./grid.js";
import type { SheetNumbers } from "./sheet-numbers.js";

/**
 * The rows of a sheet as text: a line for each row up to the last, blank ones too, so that a line has the number of its row.
 * What stands in no plain line is written in another way.
 */
export type SheetText = SheetNumbers & {
  readonly source: ByteSource;
  /** How many rows hold something, and how many cells the longest has. */
  readonly count: number;
  readonly width: number;
  /** How deep a row lies below others; 0 unless the workbook says so. */
  readonly levelOf: (row: number) => number;
  readonly hasLevels: boolean;
  /** The rows that hold something, one by one. */
  readonly rows: () => Iterable<GridRow>;
};

/** What stands between two cells of a line. */
export const BETWEEN = "\u001f";

// Signs that no line holds, each in the place of its number behind a letter that no text has: whoever looks at single
// bytes asks what such a cell says.
const SIGNS = ["\n", "\r", '"', BETWEEN, "\u0004", "\u0000", "\u001a"] as const;
const [ESCAPE, FIRST] = ["\u0004\ufffe", 14];
const HELD = new RegExp(`[${SIGNS.join("")}]`, "g");
const WRITTEN = new RegExp(`${ESCAPE}(.)`, "g");

/** A cell as it stands in a line. */
export const written = (cell: string): string =>
  cell.search(HELD) < 0
    ? cell
    : cell.replace(HELD, (sign) => ESCAPE + String.fromCharCode(FIRST + SIGNS.findIndex((each) => each === sign)));

/** Texts of lines as the sheet has them. */
export const unwritten = (text: string): string =>
  text.includes(ESCAPE)
    ? text.replace(WRITTEN, (whole, letter: string) => SIGNS[letter.charCodeAt(0) - FIRST] ?? whole)
    : text;

/** The rows of some whole lines; those that hold nothing are left out. */
export function* rowsOfLines(
  text: string,
  firstLine: number,
  sheet: Pick<SheetText, "isNumber" | "levelOf">,
): Iterable<GridRow> {
  let row = firstLine;
  for (const line of text.split("\n")) {
    if (line !== "") yield sheetRow(row, line.split(BETWEEN).map(unwritten), sheet);
    row++;
  }
}

/** A row of a sheet by its cells. */
export function sheetRow(
  row: number,
  cells: readonly string[],
  { isNumber, levelOf }: Pick<SheetText, "isNumber" | "levelOf">,
): GridRow {
  const numbers = new Set<number>();
  for (const [column, cell] of cells.entries()) if (isNumber(row, column, cell)) numbers.add(column);
  const level = levelOf(row);
  return { row, cells, ...(numbers.size > 0 && { numbers }), ...(level > 0 && { level }) };
}

// Bytes that are turned into rows at once.
const PIECE = 2 ** 20;
const LF = 10;

/** All rows of a sheet, each as wide as the widest. */
export function* allRows(text: Pick<SheetText, "source" | "width" | "isNumber" | "levelOf">): Iterable<GridRow> {
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
    for (const each of rowsOfLines(lines, line, text)) yield filledUp(each, text.width);
    line += lines.split("\n").length;
    from += end;
    length = PIECE;
  }
}

const filledUp = (row: GridRow, width: number): GridRow =>
  row.cells.length < width
    ? { ...row, cells: [...row.cells, ...new Array<string>(width - row.cells.length).fill("")] }
    : row;
