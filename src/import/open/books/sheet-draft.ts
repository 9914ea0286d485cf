import { limits } from "../limits.js";
import { type CellValue, sheetCell } from "../sheet-cell.js";
import type { Merge } from "../grid.js";
import type { WorkbookSheet } from "../workbook.js";
import { refuse } from "./refuse.js";

/** A sheet while its cells come in. Rows and columns count from 0. */
export type SheetDraft = {
  /** Puts the value of a cell in its place; `format` is its number format. */
  readonly put: (row: number, column: number, value: CellValue, format?: string) => void;
  /** Puts a number of more digits than a spreadsheet computes with. */
  readonly putLong: (row: number, column: number, digits: string) => void;
  readonly hide: (row: number) => void;
  readonly merge: (merge: Merge) => void;
  readonly countFormula: (cells?: number) => void;
  readonly sheet: () => WorkbookSheet;
};

/** How many cells the sheets of one workbook may still take. */
export type Room = { left: number };

/**
 * Collects the cells of one sheet, whatever order they come in, into the rows that every other file has too.
 *
 * @param name - of the sheet
 * @param hidden - whether the workbook hides it
 * @param room - shared by all sheets of the workbook, so that many sparse sheets take no more memory than one full one
 * @returns functions that throw `file.too-large` beyond `limits`, `file.damaged` for two values in one place
 */
export function sheetDraft(name: string, hidden: boolean, room: Room): SheetDraft {
  const rows = new Map<number, { cells: string[]; numbers: Set<number> }>();
  const [hiddenRows, longRows] = [new Set<number>(), new Set<number>()];
  const merges: Merge[] = [];
  let formulas = 0;
  const place = (row: number, column: number, text: string, isNumber: boolean): void => {
    if (text === "") return;
    if (row >= limits.rows || column >= limits.cells)
      refuse("file.too-large", `${row + 1} × ${column + 1}`, `${limits.rows} × ${limits.cells}`);
    const own = rows.get(row) ?? { cells: [], numbers: new Set() };
    rows.set(row, own);
    if ((own.cells[column] ?? "") !== "") refuse("file.damaged");
    room.left -= Math.max(0, column + 1 - own.cells.length);
    if (room.left < 0) refuse("file.too-large", `> ${limits.sheet}`, String(limits.sheet));
    while (own.cells.length < column) own.cells.push("");
    own.cells[column] = text;
    if (isNumber) own.numbers.add(column);
  };
  return {
    put: (row, column, value, format) => {
      place(row, column, sheetCell(value, format), typeof value === "number");
    },
    putLong: (row, column, digits) => {
      place(row, column, digits, true);
      longRows.add(row + 1);
    },
    hide: (row) => hiddenRows.add(row + 1),
    merge: (merge) => {
      if (merges.length >= limits.settings) refuse("file.damaged");
      merges.push(merge);
    },
    countFormula: (cells = 1) => {
      formulas += cells;
    },
    sheet: () => {
      const filled = [...rows].filter(([, { cells }]) => cells.some((cell) => cell.trim() !== ""));
      const width = filled.reduce((most, [, { cells }]) => Math.max(most, cells.length), 0);
      for (const [, { cells }] of filled) {
        room.left -= width - cells.length;
        if (room.left < 0) refuse("file.too-large", `${filled.length} × ${width}`, String(limits.sheet));
        while (cells.length < width) cells.push("");
      }
      const places = new Set(filled.map(([row]) => row + 1));
      const ordered = (some: ReadonlySet<number>): number[] =>
        [...some].filter((row) => places.has(row)).sort((a, b) => a - b);
      return {
        name,
        hidden,
        rows: filled
          .sort(([a], [b]) => a - b)
          .map(([row, { cells, numbers }]) => ({ row: row + 1, cells, ...(numbers.size > 0 ? { numbers } : {}) })),
        merges,
        hiddenRows: ordered(hiddenRows),
        longNumbers: ordered(longRows),
        formulas,
      };
    },
  };
}
