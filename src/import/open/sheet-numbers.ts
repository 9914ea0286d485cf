/** Which cells of a sheet the workbook holds as numbers. */
export type SheetNumbers = {
  readonly isNumber: (row: number, column: number, cell: string) => boolean;
  /** What the numbers of a column are from a row on: those of the workbook, texts, or some of both. */
  readonly kindFrom: (row: number, column: number) => "numbers" | "texts" | "both";
};

/** What is noted of a column: whether its first number is one of the workbook, and the rows from which on that changes. */
type Column = { readonly first: boolean; readonly changes: number[]; isOdd: boolean };

// How a number of a workbook is written, and what a text may be that is read as one.
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const LIKE = /^ *[-(]?\d[\d.,' ]*\)? *$/;
const WIDEST = 2 ** 14;

/**
 * Notes which cells of a sheet are numbers of the workbook, in the order of its rows. Most columns hold numbers alone or
 * texts alone, so that it takes no memory for each cell.
 */
export class NumberNotes implements SheetNumbers {
  readonly #columns: (Column | undefined)[] = [];
  // Numbers that are written in another way, by their place.
  readonly #odd = new Set<number>();

  note(row: number, column: number, cell: string, isNumber: boolean): void {
    if (!(isNumber ? PLAIN : LIKE).test(cell)) {
      if (isNumber) this.#noteOdd(row, column);
      return;
    }
    const own = (this.#columns[column] ??= { first: isNumber, changes: [], isOdd: false });
    if (own.changes.length === 0 || isNumber !== kindIn(own, own.changes.length - 1)) own.changes.push(row);
  }

  isNumber = (row: number, column: number, cell: string): boolean => {
    const own = this.#columns[column];
    if (!own) return false;
    return PLAIN.test(cell)
      ? kindIn(own, lastUpTo(own.changes, row))
      : own.isOdd && this.#odd.has(placeOf(row, column));
  };

  kindFrom = (row: number, column: number): "numbers" | "texts" | "both" => {
    const own = this.#columns[column];
    if (!own) return "texts";
    const at = Math.max(0, lastUpTo(own.changes, row));
    if (own.isOdd || at < own.changes.length - 1) return "both";
    return kindIn(own, at) ? "numbers" : "texts";
  };

  #noteOdd(row: number, column: number): void {
    (this.#columns[column] ??= { first: true, changes: [row], isOdd: true }).isOdd = true;
    this.#odd.add(placeOf(row, column));
  }
}

const placeOf = (row: number, column: number): number => row * WIDEST + column;

// Whether numbers are those of the workbook behind a change.
const kindIn = ({ first }: Column, change: number): boolean => (change % 2 === 0) === first;

// The last change that is not behind a row; -1 where all are.
function lastUpTo(changes: readonly number[], row: number): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] as number) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
