import type { GridRow } from "./grid.js";
import type { Numbers } from "./slots.js";

/** Rows that are held together: their numbers take as few bytes as the largest of them. */
export const BLOCK = 2 ** 14;
const [SHIFT, MASK] = [14, BLOCK - 1];

/** A column of a table: each of its different texts once, and of each row the number of its text, block by block. */
export type HeldColumn = { readonly texts: string[]; readonly blocks: Numbers[] };

/** The cells of a table, held by columns. The blank text is number 0 of each. */
export class Columns {
  readonly all: HeldColumn[] = [];
  /** How many cells each row has, block by block. */
  readonly widths: Numbers[] = [];

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
}

/** A row whose cells are held by columns: they are put together when somebody asks for them. */
export class HeldRow implements GridRow {
  constructor(
    readonly row: number,
    /** Its place among the rows that are held. */
    readonly at: number,
    readonly held: Columns,
  ) {}

  get cells(): readonly string[] {
    return this.held.cellsAt(this.at);
  }
}

/** A column of some rows: its texts, and the number of that of each row. */
export type RowTexts = { readonly texts: readonly string[]; readonly numbers: Int32Array };

/** The texts of some rows in a column; a cell that is not there is a blank one. */
export function rowTexts(rows: readonly GridRow[], index: number): RowTexts {
  const held = rows.find((each) => each instanceof HeldRow)?.held;
  const column = held?.all[index];
  let texts: string[] = column?.texts ?? [""];
  let known: Map<string, number> | undefined;
  const numbers = new Int32Array(rows.length);
  const numberOf = (text: string): number => {
    if (text === "") return 0;
    if (!known) {
      known = new Map(texts.map((each, number) => [each, number]));
      texts = [...texts];
    }
    const number = known.get(text) ?? texts.push(text) - 1;
    known.set(text, number);
    return number;
  };
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as GridRow;
    numbers[at] =
      row instanceof HeldRow && row.held === held ? held.numberAt(index, row.at) : numberOf(row.cells[index] ?? "");
  }
  return { texts, numbers };
}

/** The cell of a row in a column, blank where the row has none. */
export const cellOf = (row: GridRow, index: number): string =>
  row instanceof HeldRow
    ? (row.held.all[index]?.texts[row.held.numberAt(index, row.at)] ?? "")
    : (row.cells[index] ?? "");
