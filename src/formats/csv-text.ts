import type { Marks } from "../formula/locale.js";

/** A cell: a decimal string as a number, any other text as text. */
export type CsvCell = { readonly number: string } | string;

// What a spreadsheet takes for the beginning of a formula, also behind blanks.
const FORMULA = /^\s*[=+\-@\t\r]/;
const NUMBER = /^\s*[+-]?[\d\s.,]+%?\s*$/;

/**
 * Rows as a CSV file that a spreadsheet of the language opens by a double click: UTF-8 with a byte order mark, the
 * delimiter and decimal mark of the language, lines ended by CR LF. A text that a spreadsheet would run as a formula
 * gets an apostrophe before it.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], marks: Marks): string {
  const delimiter = marks.decimal === "," ? ";" : ",";
  const lines = rows.map((row) => row.map((cell) => cellText(cell, marks, delimiter)).join(delimiter));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function cellText(cell: CsvCell, marks: Marks, delimiter: string): string {
  if (typeof cell !== "string") return cell.number.replace(".", marks.decimal);
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return safe.includes(delimiter) || /["\r\n]/.test(safe) || /^\s|\s$/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
