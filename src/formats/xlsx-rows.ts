import { letters } from "../formula/sheet-layout.js";
import type { BookCell, BookSheet } from "../workbook/book.js";
import { lookAt } from "./xlsx-looks.js";

// About how many characters are written at a time.
const PIECE = 1 << 16;
// Spreadsheets take no more characters in a cell.
const LONGEST = 32_767;

/** The rows of a sheet in the markup of spreadsheets, a piece at a time: rows are written as they are made. */
export function* rowsMarkup(rows: Iterable<readonly BookCell[]>, merged?: BookSheet["merged"]): Generator<string> {
  let piece = "";
  let at = 0;
  for (const row of rows) {
    at += 1;
    const cells = row.map((cell, column) => (cell ? cellMarkup(cell, `${letterOf(column)}${at}`) : "")).join("");
    const height = merged?.get(at - 1)?.height;
    const high = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    if (cells !== "") piece += `<row r="${at}"${high}>${cells}</row>`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function cellMarkup(cell: NonNullable<BookCell>, address: string): string {
  const look = lookAt(cell.style, "format" in cell ? cell.format : "General");
  const start = `<c r="${address}"${look === 0 ? "" : ` s="${look}"`}`;
  if ("text" in cell)
    return cell.text === ""
      ? `${start}/>`
      : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(cut(cell.text))}</t></is></c>`;
  if ("number" in cell) return `${start}><v>${nearest(cell.number)}</v></c>`;
  const formula = `<f>${escaped(cell.formula)}</f>`;
  return "number" in cell.cached
    ? `${start}>${formula}<v>${nearest(cell.cached.number)}</v></c>`
    : `${start} t="str">${formula}<v>${escaped(cell.cached.text)}</v></c>`;
}

/** The nearest number that a spreadsheet holds; the exact one stands on the sheet of checks. */
const nearest = (decimal: string): string => String(Number(decimal));

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
// What a file of markup cannot hold, or would read as something else.
// oxlint-disable-next-line no-control-regex -- control characters are what is written otherwise
const UNSAFE = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// Most texts hold none of them: one look is enough.
// oxlint-disable-next-line no-control-regex -- control characters are what is written otherwise
const DOUBTFUL = /[&<>_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

const escaped = (text: string): string =>
  DOUBTFUL.test(text)
    ? text
        .replace(
          UNSAFE,
          (sign) => MARKS[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
        )
        .replace(LONE, "\ufffd")
    : text;

const known: string[] = [];
const letterOf = (column: number): string => (known[column] ??= letters(column));
