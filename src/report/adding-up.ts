import { compare, exact } from "../money/exact.js";
import type { Page, TableRow } from "./page.js";

/**
 * Whether the rows of a table are the parts of its total, and no longer add up to it as they are printed: each cell is
 * rounded by itself.
 *
 * @param parts - the rows
 * @param whole - the row of the total
 * @param isAmount - whether a column is of amounts: shares do not add up
 */
export const isRoundedApart = (
  { print }: Pick<Page, "print">,
  parts: readonly TableRow[],
  whole: TableRow,
  isAmount: (column: number) => boolean,
): boolean =>
  whole.cells.some(({ value }, column) => {
    const values = parts.flatMap(({ cells }) => cells[column]?.value ?? []);
    return value != null && isAmount(column) && values.length === parts.length && print.isOff(value, values);
  });

/** Rows by an amount of theirs, largest first; those without one last. */
export const largestFirst =
  (column: number) =>
  (a: TableRow, b: TableRow): number => {
    const amount = ({ cells }: TableRow) => exact(cells[column]?.value ?? "-1");
    return compare(amount(b), amount(a));
  };
