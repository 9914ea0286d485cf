/** What the rows of a table have in common. */
export type RowShape = {
  /** How many cells most of them have; 0 where no row has two. */
  readonly width: number;
  /** Columns, from 0, in which most filled cells are numbers. */
  readonly numbers: readonly number[];
};

const NUMBER = /^[\s"']*[-+(]?[\d.,'\s\u00a0]*\d[\s)%"']*$/;

/** Whether a cell looks like a number, whichever way it is written. */
export const isNumberLike = (cell: string): boolean => NUMBER.test(cell);

/**
 * The shape of most rows. Of widths that are equally common the wider one counts.
 *
 * @param records - rows of cells, titles and notes among them
 * @example rowShape([["id", "sum"], ["a", "1,5"], ["b", "2"]]) // { width: 2, numbers: [1] }
 */
export function rowShape(records: readonly (readonly string[])[]): RowShape {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const width = Math.max(0, ...[...counts].flatMap(([each, count]) => (count === most ? [each] : [])));
  const rows = records.filter(({ length }) => length === width);
  const numbers = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filled = rows.map((cells) => cells[column] ?? "").filter((cell) => cell.trim() !== "");
    return filled.filter(isNumberLike).length > filled.length / 2;
  });
  return { width, numbers };
}

/** Whether a row has the width of the others and numbers where they have numbers. */
export const fitsShape = (cells: readonly string[], { width, numbers }: RowShape): boolean =>
  numbers.length > 0 &&
  cells.length === width &&
  numbers.every((column) => isNumberLike(cells[column] ?? "") || cells[column]?.trim() === "") &&
  numbers.some((column) => isNumberLike(cells[column] ?? ""));
