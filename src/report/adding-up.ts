import { compare, exact } from "../money/exact.js";
import type { Page } from "./page.js";
import type { Cell, TableRow } from "./pieces.js";

/**
 * Rows that are the parts of a whole, printed so that they add up to it in every column in which they do.
 *
 * @param parts - the rows; what is withheld of a column is in another of its rows, or in none
 * @param whole - the row of the total
 * @param isAmount - whether a column is of amounts: shares do not add up
 * @returns the rows, and whether they add up wherever the total is printed
 */
export function addUp(
  { print }: Page,
  parts: readonly TableRow[],
  whole: TableRow,
  isAmount: (column: number) => boolean,
): { readonly rows: TableRow[]; readonly adds: boolean } {
  const printed = whole.cells.map(({ value }, column) => {
    const shown = parts.filter(({ cells }) => cells[column]?.state !== "withheld");
    const values = shown.flatMap(({ cells }) => cells[column]?.value ?? []);
    const texts =
      value == null || !isAmount(column) || values.length < shown.length ? undefined : print.parts(value, values);
    return texts && new Map(shown.map((row, at) => [row, texts[at]]));
  });
  const rows = parts.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column): Cell => {
      const text = printed[column]?.get(row);
      return text === undefined ? cell : { ...cell, text };
    }),
  }));
  // Of a total that is not printed, and of a total of nothing, there is nothing to say.
  const adds = (cell: Cell, column: number): boolean =>
    !isAmount(column) || cell.value == null || printed[column] !== undefined;
  return { rows, adds: parts.length === 0 || whole.cells.every(adds) };
}

/** Rows by an amount of theirs, largest first; those without one last. */
export const largestFirst =
  (column: number) =>
  (a: TableRow, b: TableRow): number => {
    const amount = ({ cells }: TableRow) => exact(cells[column]?.value ?? "-1");
    return compare(amount(b), amount(a));
  };
