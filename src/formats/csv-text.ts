// Rows as CSV, for a spreadsheet of a language or for a program; and the table of a comparison as CSV.
import type { Locale, Marks } from "../formula/locale.js";
import { neutralParts } from "../import/read/spreadsheet-text.js";
import { type Pieces, again, bundled } from "../report/document-text.js";
import type { Table } from "../report/page.js";
import { withoutControls } from "../report/safe-text.js";

export type CsvCell = { readonly number: string } | string;

/** How a CSV file is written: for a spreadsheet of a language, or for a program. */
export type CsvDialect = {
  readonly delimiter: "," | ";";
  readonly decimal: string;
  /** Whether a byte order mark stands first. */
  readonly mark: boolean;
  /** Whether a text that a spreadsheet would run as a formula gets an apostrophe before it. */
  readonly guard: boolean;
};

/** For programs: RFC 4180 with a decimal point, and every text as it is but for control characters. */
export const TIDY: CsvDialect = { delimiter: ",", decimal: ".", mark: false, guard: false };

/** For a spreadsheet of a language, which then opens the file by a double click. */
export const dialectOf = ({ decimal }: Marks): CsvDialect => ({
  delimiter: decimal === "," ? ";" : ",",
  decimal,
  mark: true,
  guard: true,
});

/** Rows as a CSV file in UTF-8, for a spreadsheet of the language unless told otherwise. */
export const csvText = (
  rows: Iterable<readonly CsvCell[]>,
  marks: Marks,
  dialect: CsvDialect = dialectOf(marks),
): string => [...csvPieces(rows, dialect)].join("");

/** The same in pieces: rows are taken one after another, as often as the text is read. */
export const csvPieces = (rows: Iterable<readonly CsvCell[]>, dialect: CsvDialect): Pieces =>
  again(() => bundled(linesOf(rows, dialect)));

function* linesOf(rows: Iterable<readonly CsvCell[]>, dialect: CsvDialect): Pieces {
  if (dialect.mark) yield "\uFEFF";
  for (const row of rows) yield `${row.map((cell) => cellText(cell, dialect)).join(dialect.delimiter)}\r\n`;
}

function cellText(cell: CsvCell, { delimiter, decimal, guard }: CsvDialect): string {
  if (typeof cell !== "string") return cell.number.replace(".", decimal);
  const plain = withoutControls(cell);
  const safe = guard ? neutralParts(plain) : plain;
  return safe.includes(delimiter) || /["\r\n]/.test(safe) || /^\s|\s$/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** The table of a change: one row a code or factor with its exact amounts. */
export function changeCsv({ columns, rows }: Table, { marks }: Locale): string {
  const head = ["key", "label", "detail", ...columns.map((each) => each.id), "remark"];
  const cells = rows.map(({ key, label, detail = "", cells, remark = "" }): CsvCell[] => [
    ...[key, label, detail],
    ...cells.map(({ value }): CsvCell => (value == null ? "" : { number: value })),
    remark,
  ]);
  return csvText([head, ...cells], marks, dialectOf(marks));
}
