// Rows kept by columns, each different text once: how they are put in, how a cell, a row or a whole column is read, and
// how the rows of several answers are joined.

/** A column of rows: each of its different texts once, the blank one first, and of each row the number of its text. */
export type TextColumn = { readonly texts: readonly string[]; readonly numbers: Int32Array };

/** Rows as columns. */
export type TextColumns = { readonly size: number; readonly columns: readonly TextColumn[] };

export const cellIn = ({ texts, numbers }: TextColumn, row: number): string => texts[numbers[row] as number] as string;

/** All texts of a column, row by row. */
export const cellsIn = ({ columns }: TextColumns, column: number): readonly string[] => {
  const own = columns[column];
  return own ? Array.from(own.numbers, (number) => own.texts[number] as string) : [];
};

export const rowIn = ({ columns }: TextColumns, row: number): readonly string[] =>
  columns.map((each) => cellIn(each, row));

const FIRST = 1024;

/** Puts rows into columns, one after another. */
export class ColumnsMade {
  #size = 0;
  readonly #columns: { readonly known: Map<string, number>; numbers: Int32Array<ArrayBuffer> }[] = [];

  /** @param width - how many cells each row has */
  constructor(width: number) {
    for (let at = 0; at < width; at++)
      this.#columns.push({ known: new Map([["", 0]]), numbers: new Int32Array(FIRST) });
  }

  /** Adds a row; a cell that is not there is a blank one. */
  add(cells: readonly (string | null)[]): void {
    const at = this.#size++;
    for (const [place, column] of this.#columns.entries()) {
      const text = cells[place] ?? "";
      let number = column.known.get(text);
      if (number === undefined) column.known.set(text, (number = column.known.size));
      if (at === column.numbers.length) {
        const more = new Int32Array(at * 2);
        more.set(column.numbers);
        column.numbers = more;
      }
      column.numbers[at] = number;
    }
  }

  /** All rows; none is added any more. */
  done(): TextColumns {
    const size = this.#size;
    const columns = this.#columns.map(({ known, numbers }) => ({
      texts: [...known.keys()],
      numbers: numbers.subarray(0, size),
    }));
    return { size, columns };
  }
}

/** Rows of several answers, one after another; of each, those that are taken. */
export function joined(parts: readonly TextColumns[], isTaken?: (row: number) => boolean): TextColumns {
  const [first, ...more] = parts;
  if (!first || (more.length === 0 && !isTaken)) return first ?? { size: 0, columns: [] };
  const made = new ColumnsMade(first.columns.length);
  for (const part of parts)
    for (let row = 0; row < part.size; row++) if (isTaken?.(row) !== false) made.add(rowIn(part, row));
  return made.done();
}
