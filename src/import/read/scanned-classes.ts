import type { BudgetLine } from "../../model/budget-line.js";
import type { Row } from "../../model/table.js";
import type { GridRow } from "../open/grid.js";
import { cellAt, headersOf, idOf, readLine } from "./read-line.js";
import type { ScannedFile } from "./scan-budget.js";
import type { Understanding } from "./understand-budget.js";

/** The first line of a class, and what its amounts come to. */
export type Class = { readonly number: number; readonly line: Row<BudgetLine>; readonly mask: number };

/** Classes that have lines, in the order of the first of them. */
export function classesOf(file: string, { plan, scan, seen }: ScannedFile): readonly Class[] {
  const { sums, areIdsRepeated } = scan.rows;
  const headers = headersOf(seen.region.header, seen.columns);
  const made = sums.first.flatMap((row, number): Class[] => {
    const id = plan.isNamed || !areIdsRepeated ? idOf(row.cells, plan.ids) : String(row.row);
    const named = { value: id, column: headers.id ?? "id" };
    const { values } = readLine(row, named, { file, row: row.row }, seen.columns, seen.readers, readAmounts(seen, row));
    const mask = sums.numbersOf(number).at(-1) ?? 0;
    return values ? [{ number, mask, line: { values, file, row: row.row, headers } }] : [];
  });
  return made.sort((a, b) => a.line.row - b.line.row);
}

/** The amounts of a row, each as its column reads it. */
export const readAmounts = ({ readers }: Understanding, { cells }: GridRow): Parameters<typeof readLine>[5] =>
  readers.amounts.map((column) => ({ column, value: column.read(cellAt(cells, column.index)) }));
