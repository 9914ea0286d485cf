import type { Cell, WriteOptions, WriteSheet } from "hucre/xlsx";
import { letters, quoted } from "../formula/sheet-layout.js";
import { version } from "../version.js";
import type { Book, BookSheet } from "../workbook/book.js";
import { LOOKS } from "./xlsx-looks.js";

/** A workbook with everything but the rows of its sheets, as the bytes of an XLSX file. */
export async function frameOf(book: Book, sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: sheets.map((each, at) => sheetFrame(each, book, at === 0)),
    namedRanges: [...book.names.map(({ name, address }) => ({ name, range: address })), ...sheets.flatMap(titlesOf)],
    properties: { title: book.title, creator: `umay ${version}`, created: new Date(0), modified: new Date(0) },
  });
}

// Characters that a printed line holds across where letters are as small as they may be.
const ACROSS = 150;

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
