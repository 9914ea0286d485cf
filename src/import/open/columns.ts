import { onceFor } from "../../model/once-for.js";
import type { GridRow } from "./grid.js";
import type { Numbers } from "./slots.js";

/** Rows that are held together: their numbers take as few bytes as the largest of them. */
export const BLOCK = 2 ** 14;
const [SHIFT, MASK] = [14, BLOCK - 1];

/**
 * A column of a table: each of its different texts once, and of each row the number of its text, block by block. `typed` are
 * the texts that are numbers of a workbook.
 */
export type HeldColumn = { readonly texts: string[]; readonly blocks: Numbers[]; readonly typed: Set<number> };

/** The cells of a table, held by columns. The blank text is number 0 of each. */
export class Columns {
  readonly all: HeldColumn[] = [];
  /** How many cells each row has, block by block. */
  readonly widths: Numbers[] = [];
  /** How many rows each row stands for, where some stand for several. */
  weights: Float64Array | undefined;

  /** The cells of a row by its place. */
  cellsAt(at: number): string[] {
    const [block, place] = [at >>> SHIFT, at & MASK];
    const width = this.widths[block]?.[place] ?? 0;
    const cells = new Array<string>(width);
    for (let index = 0; index < width; index++) {
      const { texts, blocks } = this.all[index] as HeldColumn;
      cells[index] = texts[(blocks[block] as Numbers)[place] as number] as string;
    }
    return cells;
  }

  numberAt(index: number, at: number): number {
    return this.all[index]?.blocks[at >>> SHIFT]?.[at & MASK] ?? 0;
  }

  widthAt(at: number): number {
    return this.widths[at >>> SHIFT]?.[at & MASK] ?? 0;
  }

  textAt(index: number, at: number): string {
    return this.all[index]?.texts[this.numberAt(index, at)] ?? "";
  }
}

/** A row whose cells are held by columns: they are put together when somebody asks for them. */
export class HeldRow implements GridRow {
  constructor(
    readonly row: number,
    /** Its place among the rows that are held. */
    readonly at: number,
    readonly held: Columns,
    readonly level?: number | undefined,
  ) {}

  get cells(): readonly string[] {
    return this.held.cellsAt(this.at);
  }

  get weight(): number | undefined {
    return this.held.weights?.[this.at];
  }

  get numbers(): ReadonlySet<number> | undefined {
    const places = [...this.held.all.keys()].filter((index) => isNumberAt(this, index));
    return places.length > 0 ? new Set(places) : undefined;
  }
}

/** Whether a cell is a number of a workbook. */
export const isNumberAt = (row: GridRow, index: number): boolean =>
  row instanceof HeldRow
    ? row.held.all[index]?.typed.has(row.held.numberAt(index, row.at)) === true
    : row.numbers?.has(index) === true;

/** How many rows of the table a row stands for. */
export const weightOf = ({ weight = 1 }: GridRow): number => weight;

/** A row with other cells. */
export const withCells = ({ row, numbers, level, fault, weight }: GridRow, cells: readonly string[]): GridRow => ({
  ...{ row, cells },
  ...(numbers && { numbers }),
  ...(level !== undefined && { level }),
  ...(weight !== undefined && { weight }),
  ...(fault && { fault }),
});

/**
 * A column of some rows: each of its different texts once, and of each row the number of its text; a cell that is not there
 * is a blank one, with number 0. A number of a workbook is another text than the same digits as text.
 */
export class RowColumn {
  readonly numbers: Int32Array;
  readonly texts: readonly string[];
  readonly #typed: Set<number>;

  constructor(rows: readonly GridRow[], index: number) {
    const held = rows.find((each) => each instanceof HeldRow)?.held;
    const column = held?.all[index];
    let texts: string[] = column?.texts ?? [""];
    this.#typed = new Set(column?.typed);
    let known: Map<string, number> | undefined;
    const numberOf = (text: string, isNumber: boolean): number => {
      if (text === "") return 0;
      if (!known) {
        known = new Map(texts.map((each, number) => [this.#typed.has(number) ? `\0${each}` : each, number]));
        texts = [...texts];
      }
      const key = isNumber ? `\0${text}` : text;
      const number = known.get(key) ?? texts.push(text) - 1;
      if (isNumber) this.#typed.add(number);
      known.set(key, number);
      return number;
    };
    this.numbers = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as GridRow;
      this.numbers[at] =
        row instanceof HeldRow
          ? row.held === held
            ? held.numberAt(index, row.at)
            : numberOf(cellOf(row, index), isNumberAt(row, index))
          : numberOf(row.cells[index] ?? "", row.numbers?.has(index) === true);
    }
    this.texts = texts;
  }

  textAt(row: number): string {
    return this.texts[this.numbers[row] as number] as string;
  }

  isNumber(number: number): boolean {
    return this.#typed.has(number);
  }

  /** What is said of the text of a row: each different one is judged once. */
  judged<T>(judge: (text: string, isNumber: boolean) => T): (row: number) => T {
    const [said, isSaid] = [new Array<T>(this.texts.length), new Uint8Array(this.texts.length)];
    return (row) => {
      const number = this.numbers[row] as number;
      if (isSaid[number] === 0) {
        isSaid[number] = 1;
        said[number] = judge(this.texts[number] as string, this.isNumber(number));
      }
      return said[number] as T;
    };
  }

  /** The different texts of all rows, in the order in which they are met; as long as `isEnough` does not say so of one. */
  different(isEnough: (text: string) => boolean = () => false): readonly string[] {
    const [isSeen, texts] = [new Uint8Array(this.texts.length), [] as string[]];
    for (const number of this.numbers) {
      if (isSeen[number] !== 0) continue;
      isSeen[number] = 1;
      const text = this.texts[number] as string;
      texts.push(text);
      if (isEnough(text)) break;
    }
    return texts;
  }

  /** The number of what is said of the text of a row, as a text; the same text has the same number, a blank one has 0. */
  numbered(say: (text: string, isNumber: boolean) => string): Judged {
    const known = new Map([["", 0]]);
    const numberAt = this.judged((text, isNumber) => {
      const said = say(text, isNumber);
      const number = known.get(said) ?? known.size;
      known.set(said, number);
      return number;
    });
    return { numberAt, all: () => [...known.keys()] };
  }
}

/** The columns of some rows, each made when it is asked for. */
export class RowColumns {
  readonly #columns = new Map<number, RowColumn>();

  constructor(readonly rows: readonly GridRow[]) {}

  at(index: number): RowColumn {
    const column = this.#columns.get(index) ?? new RowColumn(this.rows, index);
    this.#columns.set(index, column);
    return column;
  }
}

/** The columns of rows that several steps look at. */
export const columnsOfRows = onceFor((rows: readonly GridRow[]) => new RowColumns(rows));

/** Rows by the number of what is said of them. */
export type Judged = { readonly numberAt: (row: number) => number; readonly all: () => readonly string[] };

/** How many cells a row has. */
export const cellCount = (row: GridRow): number =>
  row instanceof HeldRow ? row.held.widthAt(row.at) : row.cells.length;

/** The cell of a row in a column, blank where the row has none. */
export const cellOf = (row: GridRow, index: number): string =>
  row instanceof HeldRow ? row.held.textAt(index, row.at) : (row.cells[index] ?? "");
