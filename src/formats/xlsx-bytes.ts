import { joinBytes } from "../import/open/join-bytes.js";
import { fail } from "../money/fail.js";
import type { Book, BookSheet } from "../workbook/book.js";
import { DAY } from "./format.js";
import { frameOf } from "./xlsx-frame.js";
import { LOOKS } from "./xlsx-looks.js";
import { rowsMarkup } from "./xlsx-rows.js";

/**
 * A workbook as the bytes of an XLSX file, the same for the same workbook. A library writes the frame, rows are put into
 * it one after another and packed at once: a sheet of millions of cells is never held.
 */
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

const DATA = /<sheetData\/>|<sheetData>.*<\/sheetData>/s;

function* sheetMarkup(frame: string, sheet: BookSheet, first: boolean): Generator<string> {
  const found = DATA.exec(frame);
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
