import { type HierarchyRows, hasCode } from "./hierarchy-rows.js";
import type { TextColumn } from "../open/columns.js";

/** Rows that have codes, as their codes are written or filled down. */
export type CodeRows = {
  readonly length: number;
  /** The place of each row among all rows of the table. */
  readonly places: Int32Array;
  /** The group of each row. */
  readonly groups: Int32Array;
  readonly columns: readonly TextColumn[];
};

/** The rows of a table that have a code, as far as they are wanted. */
export function codeRows(rows: HierarchyRows, isWanted: (index: number) => boolean): CodeRows {
  const found = new Int32Array(rows.length);
  let length = 0;
  for (let index = 0; index < rows.length; index++)
    if (hasCode(rows, index) && isWanted(index)) found[length++] = index;
  const places = found.slice(0, length);
  const areAll = length === rows.length;
  return {
    length,
    places,
    groups: places.map(rows.group),
    columns: areAll
      ? rows.codes
      : rows.codes.map((column) => ({ ...column, numbers: places.map((place) => column.numbers[place] as number) })),
  };
}

/** The different codes of a column but the blank one, in the order in which they are met. */
export function differentCodes({ size, numbers }: TextColumn): Int32Array {
  const [met, order] = [new Uint8Array(size), new Int32Array(size)];
  let count = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    if (number === 0 || met[number] === 1) continue;
    met[number] = 1;
    order[count++] = number;
  }
  return order.slice(0, count);
}
