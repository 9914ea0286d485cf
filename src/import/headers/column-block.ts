import type { Region } from "./table-region.js";

/**
 * The columns of the table that a column belongs to, where another table stands beside it: up to the next columns without
 * a header and without any cell.
 *
 * @param index - place of the column
 * @returns whether a column is one of them
 * @example columnBlock(region of `Revenue,Amount,,Expenditure,Amount`, 4)(1) // false
 */
export function columnBlock({ header, rows }: Region, index: number): (index: number) => boolean {
  const isGap = (place: number): boolean =>
    (header[place] ?? "").trim() === "" && rows.every(({ cells }) => (cells[place] ?? "").trim() === "");
  let [from, to] = [index, index];
  while (from > 0 && !isGap(from - 1)) from--;
  while (to < header.length - 1 && !isGap(to + 1)) to++;
  return (place) => place >= from && place <= to;
}
