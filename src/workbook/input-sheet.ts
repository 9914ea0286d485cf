import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { InputSheet } from "../result/input-sheets.js";
import type { BookCell, BookSheet } from "./book.js";

/** What was read from one file as a sheet: a row for each of its rows, under its own headers; numbers may be changed. */
export function inputSheet(sheet: InputSheet, name: string, locale: Locale): BookSheet {
  const { kind, columns, rows } = sheet;
  return {
    name,
    rows: rowsOf(sheet, locale),
    widths: [kind === "file" ? 8 : 40, ...columns.map((column) => widthOf(column, rows))],
    frozen: { rows: 1, columns: 1 },
  };
}

function* rowsOf({ kind, columns, rows }: InputSheet, locale: Locale): Generator<readonly BookCell[]> {
  const isFile = kind === "file";
  yield [
    say(locale, isFile ? "sheet.row" : "sheet.place"),
    ...columns.map((each) => (isFile ? each : say(locale, `sheet.${each}`))),
  ].map((text) => ({ text, style: "head" }));
  for (const [row, cells] of rows)
    yield [
      isFile ? { number: row, format: "0", style: "quiet" } : { text: row, style: "quiet" },
      ...columns.map((column): BookCell => {
        const cell = cells.get(column);
        if (!cell) return null;
        return cell.number ? { number: cell.value, format: "General", style: "input" } : { text: cell.value };
      }),
    ];
}

const WIDEST = 40;

function widthOf(column: string, rows: InputSheet["rows"]): number {
  const longest = [...rows.values()].reduce((width, cells) => Math.max(width, cells.get(column)?.value.length ?? 0), 0);
  return Math.min(Math.max(longest, column.length, 6) + 2, WIDEST);
}
