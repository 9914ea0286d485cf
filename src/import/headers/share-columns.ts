import { cellCount, columnsOfRows } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";

/**
 * Columns of percentages, by their cells: each that is filled ends with the sign. Whatever the header says, they are no
 * amounts: «Исполнение» beside «Факт» often holds `95 %`.
 *
 * @param rows - the rows of the table
 * @returns places of the columns, from 0
 * @example shareColumns([{ row: 2, cells: ["100", "90 %"] }]) // Set { 1 }
 */
export function shareColumns(rows: readonly GridRow[]): ReadonlySet<number> {
  const width = rows.reduce((most, each) => Math.max(most, cellCount(each)), 0);
  const isShare = (index: number): boolean => {
    const isOther = (cell: string): boolean => cell.trim() !== "" && !/\d\s*%$/.test(cell.trim());
    const filled = columnsOfRows(rows)
      .at(index)
      .different(isOther)
      .filter((cell) => cell.trim() !== "");
    return filled.length > 0 && !filled.some(isOther);
  };
  return new Set(Array.from({ length: width }, (_, index) => index).filter(isShare));
}
