import type { Table } from "../report/pieces.js";
import type { BookCell, BookSheet } from "./book.js";

/** Tables of words one under another, such as the record of a run. */
export function textSheet(name: string, tables: readonly Table[]): BookSheet {
  const width = Math.max(1, ...tables.map((each) => each.columns.length + 1));
  return {
    name,
    rows: tables.flatMap(({ title, heading, columns, rows, remarks }) => [
      [{ text: title, style: "title" } as const],
      [heading, ...columns.map((each) => each.label)].map((text): BookCell => ({ text, style: "head" })),
      ...rows.map(({ label, detail, cells }) => [
        { text: detail === undefined ? label : `${label}, ${detail}` },
        ...cells.map((each): BookCell => ({ text: each.words ?? each.text })),
      ]),
      ...remarks.map((text) => [{ text, style: "quiet" } as const]),
      [],
    ]),
    widths: [50, ...Array<number>(width - 1).fill(36)],
    frozen: { rows: 0, columns: 0 },
  };
}
