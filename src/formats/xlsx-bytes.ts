// A workbook as the bytes of an XLSX file: a library writes the frame, the rows are put into it.
import { joinBytes } from "../import/open/byte-source.js";
import { fail } from "../money/fail.js";
import { type Book, type BookCell, type BookSheet, type Style, NUMBER_FORMATS, STYLES } from "../workbook/book.js";
import { DAY } from "./format.js";
import { letters, quoted } from "../formula/sheet-layout.js";
import type { Cell, CellStyle, WriteOptions, WriteSheet } from "hucre/xlsx";
import { version } from "../version.js";

const FONT = "Calibri";
const DRAWN: Readonly<Record<Style, CellStyle>> = {
  title: { font: { name: FONT, bold: true, size: 14 } },
  head: {
    font: { name: FONT, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF3" } },
    alignment: { wrapText: true, vertical: "top" },
    border: { bottom: { style: "thin", color: { rgb: "767676" } } },
  },
  total: { font: { name: FONT, bold: true }, border: { top: { style: "thin", color: { rgb: "1A1A1A" } } } },
  input: { font: { name: FONT, color: { rgb: "0B4F8A" } } },
  assumption: {
    font: { name: FONT, italic: true, color: { rgb: "6B4E00" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF7E0" } },
  },
  answer: { font: { name: FONT, bold: true, size: 14 }, alignment: { wrapText: true, vertical: "top" } },
  wrapped: { font: { name: FONT, color: { rgb: "4A4A4A" } }, alignment: { wrapText: true, vertical: "top" } },
  bar: { font: { name: "Arial", color: { rgb: "12355B" } } },
  words: { font: { name: FONT }, alignment: { wrapText: true, vertical: "top" } },
  given: { font: { name: FONT, color: { rgb: "0B4F8A" } }, alignment: { vertical: "top" } },
  sum: {
    font: { name: FONT, bold: true },
    alignment: { wrapText: true, vertical: "top" },
    border: { top: { style: "thin", color: { rgb: "1A1A1A" } } },
  },
  quiet: { font: { name: FONT, color: { rgb: "4A4A4A" } } },
};

const ALL = [undefined, ...STYLES].flatMap((style) => NUMBER_FORMATS.map((format) => ({ style, format })));

/** Every look of a cell that is not plain, in the order of their numbers from 1. */
const LOOKS: readonly CellStyle[] = ALL.slice(1).map(({ style, format }) => ({
  ...(style === undefined ? {} : DRAWN[style]),
  // Words in the place of a number stand where the number would.
  ...(format === "General"
    ? {}
    : {
        numFmt: format,
        alignment: { ...(style === undefined ? {} : DRAWN[style].alignment), horizontal: "right" } as const,
      }),
}));

const numbers = new Map(ALL.map(({ style, format }, at) => [`${style ?? ""}|${format}`, at]));

/** A workbook with everything but the rows of its sheets, as the bytes of an XLSX file. */
async function frameOf(book: Book, sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: sheets.map((each, at) => sheetFrame(each, book, at === 0)),
    namedRanges: [...book.names.map(({ name, address }) => ({ name, range: address })), ...sheets.flatMap(titlesOf)],
    properties: { title: book.title, creator: `umay ${version}`, created: new Date(0), modified: new Date(0) },
  });
}

// Characters that a printed line holds across where letters are as small as they may be.
const ACROSS = 180;

/** Pages side by side that a sheet is printed on: as few as leave its letters legible. */
const pagesWide = (widths: readonly number[]): number =>
  Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / ACROSS));

function sheetFrame(
  { name, widths, frozen, notes = new Map(), hidden, onePage, merged, pagesWide: asked }: BookSheet,
  book: Book,
  first: boolean,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  // One cell of each look, so that the file knows them all by number; they give way to the rows.
  if (first) for (const [at, style] of LOOKS.entries()) cells.set(`${LOOK_ROW},${at}`, { style });
  for (const [place, text] of notes) cells.set(place, { comment: { text, author: "umay" } });
  return {
    name,
    rows: [],
    cells,
    columns: widths.map((width) => ({ width })),
    ...(hidden && { hidden }),
    ...(merged && {
      merges: [...merged].map(([row, { columns: count }]) => ({
        startRow: row,
        startCol: 0,
        endRow: row,
        endCol: count - 1,
      })),
    }),
    ...(frozen.rows + frozen.columns > 0 ? { freezePane: frozen } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: asked ?? pagesWide(widths),
      fitToHeight: onePage ? 1 : 0,
    },
    headerFooter: { oddHeader: `&L${doubled(book.title)}&R${doubled(book.stamp)}`, oddFooter: "&L&A&R&P / &N" },
  };
}

// Below every remark.
const LOOK_ROW = 999;

// Rows that are repeated on every page, and on pages side by side the columns that stay in sight.
function titlesOf({ name, widths, frozen, pagesWide: asked }: BookSheet): NonNullable<WriteOptions["namedRanges"]> {
  const columns = (asked ?? pagesWide(widths)) > 1 && frozen.columns > 0 ? [`$A:$${letters(frozen.columns - 1)}`] : [];
  const ranges = [...columns, ...(frozen.rows > 0 ? [`$1:$${frozen.rows}`] : [])];
  const range = ranges.map((each) => `${quoted(name)}!${each}`).join(",");
  return ranges.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range, scope: name }];
}

// An ampersand begins a code in headers.
const doubled = (text: string): string => text.replaceAll("&", "&&");

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
  // The number of a look; 0 is a plain cell.
  const look = numbers.get(`${cell.style ?? ""}|${"format" in cell ? cell.format : "General"}`) ?? 0;
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

/** The same bytes for the same workbook. A library writes the frame; rows are put into it one after another. */
export async function bookBytes(book: Book): Promise<Uint8Array> {
  const { Zip, ZipDeflate, strFromU8, strToU8, unzipSync } = await import("fflate");
  const sheets = [...book.sheets()];
  const frame = unzipSync(await frameOf(book, sheets));
  const out: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    out.push(piece);
  });
  for (const [name, bytes] of Object.entries(frame)) {
    const part = new ZipDeflate(name);
    part.mtime = DAY;
    zip.add(part);
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
    const sheet = number === undefined ? undefined : sheets[Number(number) - 1];
    if (sheet) for (const piece of sheetMarkup(strFromU8(bytes), sheet, number === "1")) part.push(strToU8(piece));
    part.push(sheet ? new Uint8Array() : bytes, true);
  }
  zip.end();
  return joinBytes(out);
}

function* sheetMarkup(frame: string, sheet: BookSheet, first: boolean): Generator<string> {
  const found = /<sheetData\/>|<sheetData>.*<\/sheetData>/s.exec(frame);
  if (!found || (first && !hasLooks(found[0]))) fail("format.frame", "the frame of the workbook is not as expected");
  // How far the frame reached says nothing of the rows.
  yield `${frame.slice(0, found.index).replace(/<dimension [^>]*\/>/, "")}<sheetData>`;
  yield* rowsMarkup(sheet.rows, sheet.merged);
  yield `</sheetData>${frame.slice(found.index + found[0].length)}`;
}

/** Whether the looks of cells have the numbers that rows call them by. */
function hasLooks(data: string): boolean {
  const numbers = [...data.matchAll(/ s="(\d+)"/g)].map((match) => Number(match[1]));
  return numbers.length === LOOKS.length && numbers.every((number, at) => number === at + 1);
}
