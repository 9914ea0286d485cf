import type { GridRow } from "../open/grid.js";
import type { RowShape } from "../open/row-shape.js";
import {
  BETWEEN,
  type SheetText,
  isWrittenNumber,
  rowsOfLines,
  sheetRow,
  unwritten,
  written,
} from "../open/sheet-text.js";
import { isEmpty, records } from "../open/split-text.js";
import { type Encoding, encodingOf } from "./encoding.js";
import { isUtf8 } from "../open/kinds-of-bytes.js";

/** How the rows of a file are written: with a delimiter, or as the lines of a sheet. */
export type RowForm = {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Whether rows may end before the last column, and none is wider for a mark that is missing. */
  readonly isSheet: boolean;
  /** Whether bytes may stand in the file. */
  readonly isText: (bytes: Uint8Array) => boolean;
  /** Bytes as they are written, and the text of whole lines, whose ends are line feeds. */
  readonly raw: (bytes: Uint8Array) => string;
  readonly lines: (bytes: Uint8Array) => string;
  readonly rows: (lines: string, firstLine: number) => readonly GridRow[];
  /** A row by its cells as they are written. */
  readonly row: (row: number, cells: readonly string[]) => GridRow;
  /** The bytes of a cell of a row. */
  readonly bytes: (row: GridRow, column: number) => Uint8Array;
  /** What is written in a cell: its text, and whether it is a number of a workbook. */
  readonly cell: (raw: string, column: number) => { readonly text: string; readonly isNumber: boolean };
  /** Whether cells are those of a row that holds nothing. */
  readonly isEmpty: (cells: readonly string[]) => boolean;
  /** Whether the numbers of a column are those of a workbook, with a point. */
  readonly areNumbers: (column: number) => boolean;
};

/** The form of a text file; undefined where its encoding is none that is gone through. */
export function textForm(encodingName: string, delimiter: string, shape: RowShape): RowForm | undefined {
  const encoding = encodingOf(encodingName);
  if (!encoding || delimiter.length !== 1) return undefined;
  return {
    ...{ encoding, delimiter, isEmpty, isSheet: false },
    isText: encodingName === "utf-8" ? isUtf8 : () => true,
    raw: encoding.decode,
    lines: (bytes) => encoding.decode(bytes).replace(/\r\n?/g, "\n"),
    rows: (lines, firstLine) => records(lines, delimiter, firstLine, shape),
    row: (row, cells) => ({ row, cells }),
    bytes: ({ cells }, column) => encoding.encode(cells[column] ?? ""),
    cell: (text) => ({ text, isNumber: false }),
    areNumbers: () => false,
  };
}

/** The form of a sheet. */
export function sheetForm(text: SheetText): RowForm {
  const { decode, encode } = encodingOf("utf-8") as Encoding;
  return {
    delimiter: BETWEEN,
    encoding: { decode: (bytes) => unwritten(decode(bytes)), encode: (cell) => encode(written(cell, false, false)) },
    isSheet: true,
    isText: () => true,
    raw: decode,
    lines: decode,
    rows: (lines, firstLine) => [...rowsOfLines(lines, firstLine, text)],
    row: (row, cells) => sheetRow(row, cells, text),
    isEmpty: (cells) => cells.every((cell) => cell.trim() === ""),
    bytes: ({ cells, numbers }, column) =>
      encode(written(cells[column] ?? "", numbers?.has(column) === true, text.areNumbers(column))),
    cell: (raw, column) => ({ text: unwritten(raw), isNumber: isWrittenNumber(raw, text.areNumbers(column)) }),
    areNumbers: text.areNumbers,
  };
}
