import { fold } from "../../model/fold.js";
import type { RefusedRow } from "../../model/refused-row.js";
import type { Row } from "../../model/table.js";

/** A row that stands in for a refused one: it has these keys, and of its other cells only those that are known. */
export const standIn = <T>({ file, row, headers }: RefusedRow, values: T, known: readonly string[] = []): Row<T> => ({
  values,
  file,
  row,
  headers: headers,
  refused: known,
});

/**
 * The rows of a table with stand-ins for those that were refused. A row whose key could not be read may have any key that
 * no accepted row has; one that repeats a key takes the accepted row with it, since nobody knows which of them is right.
 *
 * @param keys - the fields that together stand once
 * @param standInsOf - a row for each key that a refused row may have
 */
export function withStandIns<T extends object>(
  rows: readonly Row<T>[],
  refused: readonly RefusedRow[],
  keys: readonly (keyof T & string)[],
  standInsOf: (row: RefusedRow) => readonly Row<T>[],
): readonly Row<T>[] {
  if (refused.length === 0) return rows;
  const keyOf = ({ values }: Row<T>): string =>
    JSON.stringify(keys.map((key) => (key === "region" ? fold(String(values[key] ?? "")) : values[key])));
  const accepted = new Set(rows.map(keyOf));
  const made = new Map<string, Row<T>>();
  for (const row of refused) {
    const isRead = keys.every((key) => !row.unread.has(key));
    for (const each of standInsOf(row)) if (isRead || !accepted.has(keyOf(each))) made.set(keyOf(each), each);
  }
  return [...rows.filter((row) => !made.has(keyOf(row))), ...made.values()].sort((a, b) => a.row - b.row);
}
