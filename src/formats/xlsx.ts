import type { Cell, CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import { fileName } from "../report/file-name.js";
import { version } from "../version.js";
import type { Book, BookCell, BookSheet, Style } from "../workbook/book.js";
import { workbook } from "../workbook/workbook.js";
import type { Format, OutputFile } from "./format.js";

const mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The result as a workbook of live formulas. */
export const xlsx: Format = {
  id: "xlsx",
  extension: "xlsx",
  mime,
  label: {
    en: "a workbook of live formulas",
    ru: "книга с живыми формулами",
    kk: "тірі формулалары бар жұмыс кітабы",
    ky: "жандуу формулалары бар китеп",
  },
  render: async ({ result, report, locale }): Promise<OutputFile[]> => {
    const book = workbook(result, report, locale);
    if (!book) return [];
    const name = fileName({ ...report, internal: report.mode === "internal" }, "workbook", "xlsx");
    return [{ name, mime, content: await bytesOf(book) }];
  },
};

/** A workbook as the bytes of an XLSX file, the same for the same workbook. */
async function bytesOf(book: Book): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: Array.from(book.sheets(), (each) => sheetOf(each, book)),
    namedRanges: book.names.map(({ name, address }) => ({ name, range: address })),
    properties: { title: book.title, creator: `umay ${version}`, created: new Date(0), modified: new Date(0) },
  });
}

function sheetOf(
  { name, rows, widths, frozen, repeat, notes, landscape }: BookSheet,
  { title, stamp }: Book,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.entries()) {
      const written = cell && cellOf(cell);
      if (written && (written.formula !== undefined || written.style !== undefined))
        cells.set(`${row},${column}`, written);
    }
  for (const [place, text] of notes) cells.set(place, { ...cells.get(place), comment: { text, author: "umay" } });
  return {
    name,
    rows: rows.map((line) => line.map((cell) => (cell ? valueOf(cell) : null))),
    cells,
    columns: widths.map((width) => ({ width })),
    ...(frozen.rows + frozen.columns > 0 ? { freezePane: frozen } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(repeat === undefined ? {} : { printTitlesRow: `$1:$${repeat}` }),
    },
    headerFooter: { oddHeader: `&L${escaped(title)}&R${escaped(stamp)}`, oddFooter: "&L&A&R&P / &N" },
  };
}

// An ampersand begins a code in headers.
const escaped = (text: string): string => text.replaceAll("&", "&&");

/** The nearest number that a spreadsheet holds; the exact one stands on the sheet of checks. */
function valueOf(cell: NonNullable<BookCell>): CellValue {
  if ("text" in cell) return cell.text;
  if ("number" in cell) return Number(cell.number);
  return "number" in cell.cached ? Number(cell.cached.number) : cell.cached.text;
}

function cellOf(cell: NonNullable<BookCell>): Partial<Cell> {
  const format = "format" in cell && cell.format !== "General" ? cell.format : undefined;
  const style = styleOf(cell.style, format);
  const styled = style === undefined ? {} : { style };
  if (!("formula" in cell)) return { value: valueOf(cell), ...styled };
  return { value: null, formula: cell.formula, formulaResult: valueOf(cell), ...styled };
}

const FONT = "Calibri";
const STYLES: Readonly<Record<Style, CellStyle>> = {
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
  quiet: { font: { name: FONT, color: { rgb: "4A4A4A" } } },
};

const known = new Map<string, CellStyle>();

/** One object for each look: a large workbook has few of them. */
function styleOf(style: Style | undefined, format: string | undefined): CellStyle | undefined {
  if (style === undefined && format === undefined) return undefined;
  const key = `${style ?? ""}|${format ?? ""}`;
  const found = known.get(key) ?? {
    ...(style === undefined ? {} : STYLES[style]),
    // Words in the place of a number stand where the number would.
    ...(format === undefined ? {} : { numFmt: format, alignment: { horizontal: "right" } as const }),
  };
  known.set(key, found);
  return found;
}
