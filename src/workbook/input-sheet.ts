import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { InputSheet } from "../report/input-sheets.js";
import type { BookCell, BookSheet } from "./book.js";

/** What was read from one file as a sheet: a row for each of its rows, under its own headers; numbers may be changed. */
export function inputSheet({ kind, columns, rows }: InputSheet, name: string, locale: Locale): BookSheet {
  const head = [
    say(locale, kind === "file" ? "sheet.row" : "sheet.place"),
    ...columns.map((each) => (kind === "file" ? each : say(locale, `sheet.${each}`))),
  ];
  return {
    name,
    rows: [
      head.map((text): BookCell => ({ text, style: "head" })),
      ...[...rows].map(([row, cells]) => [
        kind === "file"
          ? ({ number: row, format: "0", style: "quiet" } as const)
          : ({ text: row, style: "quiet" } as const),
        ...columns.map((column): BookCell => {
          const cell = cells.get(column);
          if (!cell) return null;
          return cell.number ? { number: cell.value, format: "General", style: "input" } : { text: cell.value };
        }),
      ]),
    ],
    widths: [kind === "file" ? 8 : 40, ...columns.map((column) => widthOf(column, rows))],
    frozen: { rows: 1, columns: 1 },
    repeat: 1,
    notes: new Map(),
    landscape: true,
  };
}

const WIDEST = 40;

function widthOf(column: string, rows: InputSheet["rows"]): number {
  const longest = [...rows.values()].reduce((width, cells) => Math.max(width, cells.get(column)?.value.length ?? 0), 0);
  return Math.min(Math.max(longest, column.length, 6) + 2, WIDEST);
}
