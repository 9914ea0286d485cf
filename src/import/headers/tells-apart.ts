import { columnsOfRows } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import { isSaid } from "./crossed-columns.js";

/**
 * Whether rows with one text in a column differ in another column, by more than a number behind it. Where they do not, each text is a line that is written
 * several times: an amount beside it is its own, and no whole of a group.
 *
 * @param labels - places of columns that hold no money
 */
export function tellsApart(rows: readonly GridRow[], group: number, labels: readonly number[]): boolean {
  const columns = columnsOfRows(rows);
  const own = columns.at(group).numbers;
  const bare = (label: number): Int32Array => columns.at(label).numbered((text) => text.replace(/ \d+$/, "")).numbers;
  return labels.some((label) => label !== group && !isSaid(own, bare(label)));
}
