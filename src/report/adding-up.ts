import { compare, exact } from "../money/exact.js";
import type { Page, TableRow } from "./page.js";

/** Whether parts no longer add up to their total as they are printed, each rounded by itself; shares do not add up. */
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
