import type { Marks } from "../formula/locale.js";
import { neutralParts } from "../import/read/spreadsheet-text.js";

/** A cell: a decimal string as a number, any other text as text. */
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

/** For programs: RFC 4180 with a decimal point, and every text as it is. */
export const TIDY: CsvDialect = { delimiter: ",", decimal: ".", mark: false, guard: false };

/** For a spreadsheet of a language, which then opens the file by a double click. */
export const dialectOf = ({ decimal }: Marks): CsvDialect => ({
  delimiter: decimal === "," ? ";" : ",",
  decimal,
  mark: true,
  guard: true,
});

/**
 * Rows as a CSV file in UTF-8 with lines ended by CR LF: for a spreadsheet of the language, unless told otherwise.
 *
 * @param rows - the cells
 * @param marks - the marks of the language
 * @param dialect - how the file is written
 */
export function csvText(
  rows: readonly (readonly CsvCell[])[],
  marks: Marks,
  dialect: CsvDialect = dialectOf(marks),
): string {
  const lines = rows.map((row) => row.map((cell) => cellText(cell, dialect)).join(dialect.delimiter));
  return `${dialect.mark ? "\uFEFF" : ""}${lines.map((line) => `${line}\r\n`).join("")}`;
}

function cellText(cell: CsvCell, { delimiter, decimal, guard }: CsvDialect): string {
  if (typeof cell !== "string") return cell.number.replace(".", decimal);
  const safe = guard ? neutralParts(cell) : cell;
  return safe.includes(delimiter) || /["\r\n]/.test(safe) || /^\s|\s$/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
