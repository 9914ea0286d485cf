import type { Merge, Remark } from "../grid.js";
import { limits } from "../limits.js";
import { LinesHeld } from "../lines-held.js";
import { type CellValue, sheetCell } from "../sheet-cell.js";
import { BETWEEN, type SheetText, allRows, looksNumeric, written } from "../sheet-text.js";
import type { WorkbookSheet } from "../workbook.js";
import { refuse } from "./refuse.js";

/** A sheet while its cells come in. Rows and columns count from 0. */
export type SheetDraft = {
  /** Puts the value of a cell in its place; `format` is its number format. */
  readonly put: (row: number, column: number, value: CellValue, format?: string) => void;
  /** Puts a cell that is text already, whether or not it is a number. */
  readonly putText: (row: number, column: number, text: string, isNumber: boolean) => void;
  /** Puts a number of more digits than a spreadsheet computes with. */
  readonly putLong: (row: number, column: number, digits: string) => void;
  readonly hide: (row: number) => void;
  readonly deepen: (row: number, level: number) => void;
  readonly merge: (merge: Merge) => void;
  /** Adds a comment of a cell, or a line of each printed page, which has no place. */
  readonly remark: (text: string, row?: number, column?: number) => void;
  /** Asks for room for a filled cell that is repeated over so many rows and columns from its place on. */
  readonly repeat: (row: number, column: number, rows: number, columns: number) => void;
  readonly countFormula: (cells?: number) => void;
  readonly sheet: () => WorkbookSheet;
};

/** How many bytes and cells the sheets of one workbook may still take, and how many sheets there may be. */
export type Room = { bytes: number; cells: number; blank: number; repeated: number; late: number; sheets: number };

/** All room of a workbook. */
export const wholeRoom = (): Room => ({
  bytes: limits.text,
  cells: limits.held,
  blank: limits.blank,
  repeated: limits.repeated,
  late: limits.late,
  sheets: limits.sheets,
});

/**
 * Collects the cells of one sheet into lines of text. Cells may come in any order; those of a row behind others are held
 * until all have come.
 *
 * @param name - of the sheet
 * @param hidden - whether the workbook hides it
 * @param room - shared by all sheets of the workbook, so that many sheets take no more memory than one
 * @returns functions that throw `file.too-large` and `file.too-many-cells` beyond `limits`, `file.damaged` for two values in one place
 */
export function sheetDraft(name: string, hidden: boolean, room: Room): SheetDraft {
  const [hiddenRows, longRows, levels] = [new Set<number>(), new Set<number>(), new Map<number, number>()];
  const [merges, remarks]: [Merge[], Remark[]] = [[], []];
  let formulas = 0;
  if (--room.sheets < 0) refuse("file.too-large", `> ${limits.sheets}`, String(limits.sheets), name);
  let lines = new SheetLines(room, name);
  const late: Cell[] = [];
  const place = (cell: Cell): void => {
    const { row, column, text } = cell;
    if (text === "") return;
    refuseBeyond(row + 1, column + 1);
    if (row >= lines.row) lines.put(cell);
    else if (--room.late < 0) tooMany(limits.late, name);
    else late.push(cell);
  };
  const refuseBeyond = (rows: number, columns: number): void => {
    if (rows > limits.rows || columns > limits.cells)
      refuse("file.too-large", `${rows} × ${columns}`, `${limits.rows} × ${limits.cells}`, name);
  };
  return {
    put: (row, column, value, format) => {
      place({ row, column, text: sheetCell(value, format), isNumber: typeof value === "number" });
    },
    putText: (row, column, text, isNumber) => {
      place({ row, column, text, isNumber });
    },
    putLong: (row, column, text) => {
      place({ row, column, text, isNumber: true });
      longRows.add(row + 1);
    },
    hide: (row) => {
      if (row < limits.rows) hiddenRows.add(row + 1);
    },
    deepen: (row, level) => {
      if (level > 0 && row < limits.rows) levels.set(row + 1, level);
    },
    repeat: (row, column, rows, columns) => {
      refuseBeyond(row + rows, column + columns);
      room.repeated -= rows * columns - 1;
      if (room.repeated < 0) tooMany(limits.repeated, name);
    },
    merge: (merge) => {
      if (merges.length >= limits.merges) refuse("file.damaged");
      merges.push(merge);
    },
    remark: (text, row, column) => {
      if (text.trim() === "" || text.length > limits.line) return;
      if (remarks.length >= limits.remarks) refuse("file.too-large", `> ${limits.remarks}`, String(limits.remarks));
      remarks.push({ text, ...(row !== undefined && { row: row + 1 }), ...(column !== undefined && { column }) });
    },
    countFormula: (cells = 1) => {
      formulas += cells;
    },
    sheet: () => {
      if (late.length > 0) lines = inOrder(late, lines.text(levels), room, name);
      const text = lines.text(levels);
      const ordered = (some: ReadonlySet<number>): number[] =>
        [...some].filter((row) => lines.has(row)).sort((a, b) => a - b);
      return {
        ...{ name, hidden, text, merges, formulas },
        ...(remarks.length > 0 && { remarks }),
        get rows() {
          return [...text.rows()];
        },
        hiddenRows: ordered(hiddenRows),
        longNumbers: ordered(longRows),
      };
    },
  };
}

const tooMany = (most: number, sheet: string): never => refuse("file.too-many-cells", `> ${most}`, String(most), sheet);

type Cell = { readonly row: number; readonly column: number; readonly text: string; readonly isNumber: boolean };

// From so many rows it is told whether a column holds numbers or texts.
const FIRST_ROWS = 1000;

/** The lines of a sheet, whose rows come in their order. */
class SheetLines {
  /** The row whose cells come in; from 0. */
  row = 0;
  readonly #room: Room;
  readonly #name: string;
  readonly #held = new LinesHeld();
  // The first rows, until all have come.
  #first: Row[] | undefined = [];
  #areNumbers: readonly boolean[] = [];
  // By row, whether it holds something.
  #filled = new Uint8Array(2 ** 10);
  #cells: string[] = [];
  #numbers: boolean[] = [];
  #count = 0;
  #width = 0;

  constructor(room: Room, name: string) {
    this.#room = room;
    this.#name = name;
  }

  has(row: number): boolean {
    return this.#filled[row] === 1;
  }

  put({ row, column, text, isNumber }: Cell): void {
    if (row > this.row) this.#close(row);
    const cells = this.#cells;
    if ((cells[column] ?? "") !== "") refuse("file.damaged");
    this.#room.blank -= Math.max(0, column - cells.length) - limits.blankBeside;
    if (this.#room.blank < 0) tooMany(limits.blank, this.#name);
    while (cells.length < column) cells.push("");
    cells[column] = text;
    this.#numbers[column] = isNumber;
  }

  text(levels: ReadonlyMap<number, number>): SheetText {
    this.#close(this.row);
    this.#settle();
    const levelOf = (row: number): number => levels.get(row) ?? 0;
    const areNumbers = (column: number): boolean => this.#areNumbers[column] === true;
    const [source, width] = [this.#held.source(), this.#width];
    return {
      ...{ source, width, areNumbers, levelOf, count: this.#count, hasLevels: levels.size > 0 },
      rows: () => allRows({ source, width, areNumbers, levelOf }),
    };
  }

  // Ends the row; the next one begins.
  #close(next: number): void {
    const row = { number: this.row + 1, cells: this.#cells, numbers: this.#numbers };
    this.row = next;
    [this.#cells, this.#numbers] = [[], []];
    if (row.cells.every((cell) => cell.trim() === "")) return;
    if (!this.#first) this.#write(row);
    else if (this.#first.push(row) === FIRST_ROWS) this.#settle();
  }

  // Writes the first rows once it is known which columns hold numbers.
  #settle(): void {
    const first = this.#first ?? [];
    this.#first = undefined;
    if (first.length > 0) this.#areNumbers = numberColumns(first);
    for (const row of first) this.#write(row);
  }

  #write({ number, cells, numbers }: Row): void {
    const line = cells
      .map((cell, column) => written(cell, numbers[column] === true, this.#areNumbers[column] === true))
      .join(BETWEEN);
    this.#room.bytes -= line.length + number - this.#held.count;
    this.#room.cells -= cells.length;
    if (this.#room.bytes < 0) refuse("file.too-large", `> ${MEGABYTES} MB`, `${MEGABYTES} MB`, this.#name);
    if (this.#room.cells < 0) tooMany(limits.held, this.#name);
    this.#held.add(line, number);
    if (number >= this.#filled.length) this.#filled = longer(this.#filled, number);
    this.#filled[number] = 1;
    this.#count++;
    this.#width = Math.max(this.#width, cells.length);
  }
}

type Row = { readonly number: number; readonly cells: readonly string[]; readonly numbers: readonly boolean[] };

// Of each column, whether more of what looks like a number is one of the workbook than is a text.
function numberColumns(rows: readonly Row[]): readonly boolean[] {
  const more: number[] = [];
  for (const { cells, numbers } of rows)
    for (const [column, cell] of cells.entries()) {
      const isNumber = numbers[column] === true;
      if (looksNumeric(cell, isNumber)) more[column] = (more[column] ?? 0) + (isNumber ? 1 : -1);
    }
  return Array.from(more, (each) => each > 0);
}

const MEGABYTES = limits.text / 2 ** 20;

function longer(flags: Uint8Array<ArrayBuffer>, row: number): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(row * 2);
  own.set(flags);
  return own;
}

// Rows that came behind later ones, among the others.
function inOrder(late: readonly Cell[], text: SheetText, room: Room, name: string): SheetLines {
  const cells = [...text.rows()].flatMap(({ row, cells, numbers }) =>
    cells.flatMap((own, column) =>
      own === "" ? [] : [{ row: row - 1, column, text: own, isNumber: numbers?.has(column) === true }],
    ),
  );
  const lines = new SheetLines(room, name);
  for (const each of [...cells, ...late].sort((a, b) => a.row - b.row)) lines.put(each);
  return lines;
}
