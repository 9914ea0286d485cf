/**
 * Fills the codes of a staircase: where each level stands in a column and a row of its own, deeper rows leave the
 * columns to their left blank.
 *
 * @param columns - of each column, the numbers of the codes of all rows in file order, 0 where blank; rows without any
 *   code stay as they are
 * @returns the full codes of every row, or undefined where no row leaves a column blank before a filled one
 * @example fillDown of the rows `01 –`, `– 1`, `– 2` // the rows `01 –`, `01 1`, `01 2`
 */
export function fillDown(columns: readonly Int32Array[]): readonly Int32Array[] | undefined {
  const length = columns[0]?.length ?? 0;
  const firstOf = (at: number): number => columns.findIndex((each) => each[at] !== 0);
  if (!hasStair(length, firstOf)) return undefined;
  const filled = columns.map((each) => each.slice());
  const current = columns.map(() => 0);
  for (let at = 0; at < length; at++) {
    const first = firstOf(at);
    if (first < 0) continue;
    for (const [column, numbers] of columns.entries()) {
      if (column >= first) current[column] = numbers[at] as number;
      (filled[column] as Int32Array)[at] = current[column] as number;
    }
  }
  return filled;
}

function hasStair(length: number, firstOf: (at: number) => number): boolean {
  for (let at = 0; at < length; at++) if (firstOf(at) > 0) return true;
  return false;
}
