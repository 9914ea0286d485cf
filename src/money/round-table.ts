// Rounds a table of numbers so that its rows and columns still add up.

/** A place in a table: its row and its column. */
type Place = readonly [row: number, column: number];

/**
 * Rounds a table to whole units so that its rows and its columns still add up (controlled rounding): each number goes to
 * the next unit below or above, and so does the sum of each row, of each column and of all; a sum that is whole already
 * stays. Numbers are moved around closed ways, by turns up and down, each way by the smaller step, until all are whole.
 *
 * @param table - whole numbers of the smallest unit, in rows of one length
 * @param unit - smallest units in one unit, such as 100
 * @returns the table in smallest units, each number a multiple of `unit`
 * Source: Cox, A constructive procedure for unbiased controlled rounding, Journal of the American Statistical
 *   Association 82 (1987), 520–524; the smaller step stands in for chance, so that the same table is rounded alike.
 * @example roundTable([[150n, 150n], [150n, 50n]], 100n) // [[200n, 100n], [100n, 100n]]
 */
export function roundTable(table: readonly (readonly bigint[])[], unit: bigint): bigint[][] {
  const cells = withSums(table);
  const isOpen = (row: number, column: number): boolean => (cells[row]?.[column] ?? 0n) % unit !== 0n;
  const columns = cells[0]?.map((_, column) => openIn(cells.length, (row) => isOpen(row, column))) ?? [];
  const rows = cells.map((each, row) => openIn(each.length, (column) => isOpen(row, column)));
  for (const [row, open] of rows.entries()) {
    for (let column = first(open); column >= 0; column = first(open)) {
      const way = closedWay([row, column], rows, columns);
      const step = stepOf(
        way.map(([r, c]) => cells[r]?.[c] ?? 0n),
        unit,
      );
      for (const [at, [r, c]] of way.entries()) {
        const line = cells[r] ?? [];
        line[c] = (line[c] ?? 0n) + (at % 2 === 0 ? step : -step);
        if (isOpen(r, c)) continue;
        rows[r]?.delete(c);
        columns[c]?.delete(r);
      }
    }
  }
  return cells.slice(0, -1).map((each) => each.slice(0, -1));
}

/** The table with its sums, each with the other sign: every row and column adds up to zero. */
function withSums(table: readonly (readonly bigint[])[]): bigint[][] {
  const rows = table.map((row) => [...row, -row.reduce((a, b) => a + b, 0n)]);
  const width = rows[0]?.length ?? 0;
  const last = Array.from({ length: width }, (_, column) => -rows.reduce((a, row) => a + (row[column] ?? 0n), 0n));
  return [...rows, last];
}

const openIn = (length: number, isOpen: (at: number) => boolean): Set<number> =>
  new Set(Array.from({ length }, (_, at) => at).filter(isOpen));

/** The first of a line that is not whole, beside one of them; -1 where there is none. */
function first(open: ReadonlySet<number> = new Set(), but?: number): number {
  for (const each of open) if (each !== but) return each;
  return -1;
}

/**
 * A way through numbers that are not whole, along rows and columns by turns, that ends in the line where it begins. It
 * never ends before: where one number of a line is not whole another is not either, since the line adds up to zero.
 */
function closedWay(start: Place, rows: readonly ReadonlySet<number>[], columns: readonly ReadonlySet<number>[]) {
  let [row, column] = start;
  const way: Place[] = [start];
  // Where each line is left: by which number of the way.
  const [rowsSeen, columnsSeen] = [new Map<number, number>(), new Map([[column, 0]])];
  for (;;) {
    const inRow = rowsSeen.get(row);
    if (inRow !== undefined) return way.slice(inRow);
    rowsSeen.set(row, way.length);
    column = first(rows[row], column);
    way.push([row, column]);
    const inColumn = columnsSeen.get(column);
    if (inColumn !== undefined) return way.slice(inColumn);
    columnsSeen.set(column, way.length);
    row = first(columns[column], row);
    way.push([row, column]);
  }
}

/** How far the numbers of a way can go, the first up and the next down or the other way round: the nearer of both. */
function stepOf(numbers: readonly bigint[], unit: bigint): bigint {
  const above = (n: bigint): bigint => unit - below(n);
  const below = (n: bigint): bigint => ((n % unit) + unit) % unit;
  const least = (ups: (n: bigint) => bigint, downs: (n: bigint) => bigint): bigint =>
    numbers.map((n, at) => (at % 2 === 0 ? ups(n) : downs(n))).reduce((a, b) => (a < b ? a : b));
  const [up, down] = [least(above, below), least(below, above)];
  return up <= down ? up : -down;
}
