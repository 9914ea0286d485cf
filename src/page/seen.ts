import type { Locale } from "../formula/locale.js";
import { openGrid } from "../import/open/open-grid.js";
import type { InputRecord } from "../model/input-record.js";
import type { Result } from "../result/result.js";
import type { Files } from "../run/files.js";
import type { Seen } from "./messages.js";

const ROWS = 5;
const COLUMNS = 16;
// Bytes of a text that the first rows are read from.
const BEGINNING = 2 ** 18;
const LINE_END = 10;

/** The first rows of each budget, and what its columns were read as. */
export const seenOf = ({ inputs }: Result, files: Files, locale: Locale): readonly Seen[] =>
  inputs.filter(({ reader }) => reader === "budget").flatMap((each) => seenIn(each, files, locale));

function seenIn({ file, reader, understood }: InputRecord, files: Files, locale: Locale): Seen[] {
  // A sheet of a workbook is read as a file of its own.
  const content = files[file] ?? files[file.slice(0, file.lastIndexOf("#"))];
  if (!understood || content === undefined) return [];
  const { sheet, columns, headerRows } = understood;
  const opened = openGrid(beginning(content), { sheet });
  if (!("grid" in opened)) return [];
  const { rows } = opened.grid;
  const head = rows.filter(({ row }) => headerRows.includes(row));
  const below = rows.filter(({ row }) => row > Math.max(0, ...headerRows)).slice(0, ROWS);
  const width = Math.min(COLUMNS, Math.max(0, ...[...head, ...below].map(({ cells }) => cells.length)));
  const places = Array.from({ length: width }, (_, at) => at);
  const asOf = (at: number): string => {
    const found = columns.find(({ index }) => index === at);
    const name = found && (locale.headers[`${reader}.${found.field}`] ?? locale.headers[found.field] ?? found.field);
    return [name, found?.fiscalYear].filter((each) => each !== undefined).join(" ");
  };
  return [
    {
      file,
      columns: places.map((at) => ({
        header: head
          .map(({ cells }) => cells[at] ?? "")
          .join(" ")
          .trim(),
        as: asOf(at),
      })),
      rows: below.map(({ cells }) => places.map((at) => cells[at] ?? "")),
    },
  ];
}

// Of a long text its first whole lines.
function beginning(content: Files[string]): Files[string] {
  if (!(content instanceof Uint8Array) || content.length <= BEGINNING) return content;
  const part = content.subarray(0, BEGINNING);
  return part.subarray(0, part.lastIndexOf(LINE_END) + 1);
}
