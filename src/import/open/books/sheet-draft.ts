// Collects the cells of sheets of workbooks within bounds that all sheets share; reads the lines over and under printed
// pages; and stops the opening of a workbook that is faulty, with its fault.
import { Columns, HeldRow, isBlankAt } from "../columns.js";
import type { Merge, Remark, Workbook, WorkbookSheet } from "../grid.js";
import { PutColumn } from "../held-column.js";
import { limits, megabytes } from "../limits.js";
import { type CellValue, sheetCell } from "../sheet-cell.js";
import { BLOCK, type Numbers, numberIn, numbersBelow, putIn } from "../slots.js";

/** How many letters and cells the sheets of one workbook may still take, and how many sheets there may be. */
type Room = Record<"letters" | "cells" | "blank" | "repeated" | "sheets", number>;

export const wholeRoom = (): Room => ({
  letters: limits.text,
  cells: limits.held,
  blank: limits.blank,
  repeated: limits.repeated,
  sheets: limits.sheets,
});

/** Collects the cells of one sheet in any order, within a room that all sheets share; two in one place are refused. */
export function sheetDraft(name: string, hidden: boolean, room: Room) {
  const [hiddenRows, longRows, levels] = [new Set<number>(), new Set<number>(), new Map<number, number>()];
  const [merges, remarks, widths, held]: [Merge[], Remark[], Numbers[], Columns] = [[], [], [], new Columns()];
  const columns: PutColumn[] = [];
  let [formulas, end, letters] = [0, 0, 0];
  const take = (from: keyof Room, amount: number): void => {
    room[from] -= amount;
    if (room[from] >= 0) return;
    const most = from === "letters" ? megabytes(limits.text) : String(wholeRoom()[from]);
    refuse(from === "letters" || from === "sheets" ? "file.too-large" : "file.too-many-cells", `> ${most}`, most, name);
  };
  take("sheets", 1);
  const refuseBeyond = (rows: number, columns: number): void => {
    if (rows > limits.rows || columns > limits.cells)
      refuse("file.too-large", `${rows} × ${columns}`, `${limits.rows} × ${limits.cells}`, name);
  };
  const place = (row: number, column: number, text: string, isNumber: boolean): void => {
    if (text === "") return;
    refuseBeyond(row + 1, column + 1);
    const width = numberIn(widths, row);
    take("blank", Math.max(0, column - width) - limits.blankBeside);
    if (column >= width) {
      take("cells", column + 1 - width);
      putIn(widths, row, column + 1);
    }
    while (columns.length <= column) columns.push(new PutColumn());
    const own = columns[column] as PutColumn;
    if (numberIn(own.blocks, row) !== 0) refuse("file.damaged");
    const { size } = own;
    putIn(own.blocks, row, own.put(text, isNumber));
    if (own.size > size) take("letters", text.length + limits.beside);
    end = Math.max(end, row + 1);
    letters += text.length + 1;
  };
  return {
    /** Puts the value of a cell in its place; `format` is its number format. */
    put: (row: number, column: number, value: CellValue, format?: string): void => {
      place(row, column, sheetCell(value, format), typeof value === "number");
    },
    /** Puts a cell that is text already, whether or not it is a number. */
    putText: place,
    /** Puts a number of more digits than a spreadsheet computes with. */
    putLong: (row: number, column: number, text: string): void => {
      place(row, column, text, true);
      longRows.add(row + 1);
    },
    hide: (row: number): void => {
      if (row < limits.rows) hiddenRows.add(row + 1);
    },
    deepen: (row: number, level: number): void => {
      if (level > 0 && row < limits.rows) levels.set(row + 1, level);
    },
    /** Asks for room for a filled cell that is repeated over so many rows and columns from its place on. */
    repeat: (row: number, column: number, rows: number, columns: number): void => {
      refuseBeyond(row + rows, column + columns);
      take("repeated", rows * columns - 1);
    },
    merge: (merge: Merge): void => {
      if (merges.length >= limits.merges) refuse("file.damaged");
      merges.push(merge);
    },
    /** Adds a comment of a cell, or a line of each printed page, which has no place. */
    remark: (text: string, row?: number, column?: number): void => {
      if (text.trim() === "" || text.length > limits.line) return;
      if (remarks.length >= limits.remarks) refuse("file.too-large", `> ${limits.remarks}`, String(limits.remarks));
      remarks.push({ text, ...(row !== undefined && { row: row + 1 }), ...(column !== undefined && { column }) });
    },
    countFormula: (): void => {
      formulas++;
    },
    sheet: (): WorkbookSheet => {
      held.all.push(...columns);
      const rows: HeldRow[] = [];
      let widest = 0;
      for (let at = 0; at < end; at++) {
        const row = new HeldRow(at + 1, at, held, levels.get(at + 1));
        const width = numberIn(widths, at);
        let filled = 0;
        while (filled < width && isBlankAt(row, filled)) filled++;
        if (filled === width) continue;
        rows.push(row);
        widest = Math.max(widest, width);
      }
      const block = numbersBelow(widest + 1, BLOCK).fill(widest);
      held.widths.push(...Array.from({ length: Math.ceil(end / BLOCK) }, () => block));
      const among = (some: ReadonlySet<number>): number[] => rows.flatMap(({ row }) => (some.has(row) ? [row] : []));
      return {
        ...{ name, hidden, rows, letters, merges, formulas },
        ...(remarks.length > 0 && { remarks }),
        hiddenRows: among(hiddenRows),
        longNumbers: among(longRows),
      };
    },
  };
}

/** A sheet while its cells come in. Rows and columns count from 0. */
export type SheetDraft = ReturnType<typeof sheetDraft>;

/** A line over or under each printed page of Excel, without the marks of its place and look: `&C&12`. */
export const pageLine = (written: string): string => written.replace(MARKS, " ").trim();

const MARKS = /&(?:"[^"]*"|K[\dA-F]{6}|\d+|[A-Z])/g;

type Fault = NonNullable<Workbook["fault"]>;

class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/** Stops the opening of a workbook, or of rows in memory; it becomes the fault of the workbook (see `faultOf`). */
export function refuse(code: string, received = "", expected = "", sheet?: string): never {
  throw new Refusal({ code, received, expected, ...(sheet !== undefined && { detail: { sheet } }) });
}

/** What stopped the opening; every other error says that the bytes do not hold what their format promises. */
export const faultOf = (error: unknown): Fault =>
  error instanceof Refusal ? error.fault : { code: "file.damaged", received: "", expected: "XLSX" };
