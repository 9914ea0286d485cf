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
  const [shares, others] = [new Set<number>(), new Set<number>()];
  for (const { cells } of rows)
    cells.forEach((cell, index) => {
      if (others.has(index)) return;
      const text = cell.trim();
      if (text !== "") (/\d\s*%$/.test(text) ? shares : others).add(index);
    });
  return new Set([...shares].filter((each) => !others.has(each)));
}
