import type { BudgetLine } from "../../model/budget-line.js";
import type { Row } from "../../model/table.js";
import type { GridRow } from "../open/grid.js";
import { headersOf, idOf, readCell, readLine } from "./read-line.js";
import type { ScannedFile } from "./scan-budget.js";
import type { Understanding } from "./understand-budget.js";

/** The first line of a class, and what its amounts come to. */
export type Class = { readonly number: number; readonly line: Row<BudgetLine>; readonly mask: number };

/** What a line is called: by its id, by its codes where they tell lines apart, else by its row. */
export const idIn = ({ plan, scan }: Pick<ScannedFile, "plan" | "scan">, { row, cells }: GridRow): string =>
  plan.isNamed || !scan.rows.ids.areRepeated ? idOf(cells, plan.ids) : String(row);

/** Classes that have lines, in the order of the first of them. */
export function classesOf(file: string, found: ScannedFile): readonly Class[] {
  const { scan, seen } = found;
  const { sums } = scan.rows;
  const headers = headersOf(seen.region.header, seen.columns);
  const made = sums.first.flatMap((row, number): Class[] => {
    const named = { value: idIn(found, row), column: headers.id ?? "id" };
    const { values, reasons } = readLine(
      row,
      named,
      { file, row: row.row },
      seen.columns,
      seen.readers,
      readAmounts(seen, row),
    );
    const mask = sums.numbersOf(number).at(-1) ?? 0;
    return values && reasons.length === 0 ? [{ number, mask, line: { values, file, row: row.row, headers } }] : [];
  });
  return made.sort((a, b) => a.line.row - b.line.row);
}

/** The amounts of a row, each as its column reads it. */
export const readAmounts = ({ readers }: Understanding, row: GridRow): Parameters<typeof readLine>[5] =>
  readers.amounts.map((column) => ({ column, value: readCell(row, column) }));
