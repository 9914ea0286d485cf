import type { Region } from "./table-region.js";
import { isNumber } from "./years-in.js";

/**
 * The columns of the table that a column belongs to, where another table stands beside it: between them lies a column
 * without a header and without any cell, each has names and numbers of its own, and some row is of one of them alone.
 *
 * @returns whether a column is one of them
 * @example columnBlock(region of `Revenue,Amount,,Expenditure,Amount`, 4)(1) // false
 */
export function columnBlock({ header, rows }: Region, index: number): (index: number) => boolean {
  const cell = (row: number, place: number): string => (rows[row]?.cells[place] ?? "").trim();
  const isGap = (place: number): boolean =>
    (header[place] ?? "").trim() === "" && rows.every((_, row) => cell(row, place) === "");
  const blocks: number[][] = [[]];
  for (const place of header.keys())
    if (isGap(place)) blocks.push([]);
    else blocks.at(-1)?.push(place);
  if (blocks.length === 1) return () => true;
  const isTable = (places: readonly number[]): boolean =>
    places.some((place) => rows.some((_, row) => /\p{L}/u.test(cell(row, place)))) &&
    places.some((place) => rows.some((_, row) => isNumber(cell(row, place))));
  const isFilled = (row: number, places: readonly number[]): boolean => places.some((place) => cell(row, place) !== "");
  const own = blocks.find((each) => each.includes(index)) ?? [];
  const isOther = (places: readonly number[]): boolean =>
    isTable(places) && rows.some((_, row) => isFilled(row, places) !== isFilled(row, own));
  const others = isTable(own) ? blocks.filter((each) => each !== own && isOther(each)) : [];
  const left = new Set(others.flat());
  return (place) => !left.has(place);
}
