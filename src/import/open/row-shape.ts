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

/**
 * The delimiter under which most rows become a table: rows of one width, the first of them a header.
 *
 * Lines of a title above the table and notes below it have other widths and do not matter. Decimal commas do not make
 * a table, since its first row would be numbers; nor do commas and semicolons of sentences, which a space
 * follows.
 *
 * @param split - the first records of the file, split by a delimiter, without blank ones; no cells for a record whose
 *   quotation marks are broken
 * @returns one of `;`, tab, `|`, `,`; undefined for a single column
 */
export function delimiterOf(split: (delimiter: string) => readonly (readonly string[])[]): string | undefined {
  let best: string | undefined;
  let most = ONE_COLUMN;
  for (const [delimiter, trust] of CANDIDATES) {
    const score = trust * tableScore(split(delimiter), delimiter);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

// Of equally good delimiters the first wins: a comma also stands in numbers and in sentences.
const CANDIDATES: readonly (readonly [delimiter: string, trust: number])[] = [
  [";", 1],
  ["\t", 1],
  ["|", 0.9],
  [",", 0.6],
];
// A file of one column, where every delimiter is doubtful.
const ONE_COLUMN = 0.2;
const YEAR = /^\s*(?:19|20)\d\d\s*$/;

function tableScore(records: readonly (readonly string[])[], delimiter: string): number {
  const { width, numbers } = rowShape(records);
  const fits = (cells: readonly string[]): boolean => cells.length === width;
  const first = records.findIndex(fits);
  const header = records[first];
  if (width < 2 || !header || (delimiter === "," && !isHeader(header) && !isAbove(records, first, width))) return 0;
  const rows = records.slice(first, records.findLastIndex(fits) + 1);
  const even = rows.filter(fits);
  const spaced = even.filter((cells) => cells.slice(1).every((cell) => /^ \S/.test(cell))).length;
  const unbroken = 1 - records.filter((cells) => cells.length === 0).length / records.length;
  const evenness = (even.length / rows.length) * Math.sqrt(even.length / records.length) * unbroken;
  // The right delimiter leaves numbers alone in their columns.
  const sorted = 1 + numbers.length / width;
  return evenness * Math.log2(width) * sorted * (spaced > even.length / 2 ? 0.3 : 1);
}

// Decimal commas beside commas between the cells make the rows wider than their header. Such a file is told, not read.
function isAbove(records: readonly (readonly string[])[], first: number, width: number): boolean {
  const above = records[first - 1] ?? [];
  return above.length > 2 && above.length < width && isHeader(above) && above.every((cell) => !/^ /.test(cell));
}

function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const words = filled.filter((cell) => !isNumberLike(cell) || YEAR.test(cell));
  return words.length > 0 && words.length >= filled.length / 2;
}
