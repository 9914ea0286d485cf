import { type Exact, compare, exact, negate, subtract } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";

/** Lines by their places, and a number that each repeats from the group it belongs to. */
export type RepeatedColumn = {
  readonly lines: Iterable<number>;
  readonly row: (line: number) => number;
  /** A number that the rows of one group share. */
  readonly groupAt: (line: number) => number;
  /** The total that a line repeats; undefined where blank. */
  readonly repeatedAt: (line: number) => string | undefined;
  /** Adds the amount of a line to the sum of its group, and gives such a sum. */
  readonly add: (group: number, line: number) => void;
  readonly sumOf: (group: number) => Exact;
};

/** How totals that every row repeats agree with the lines: groups compared, and those that differ. */
export type RepeatedTotals = {
  readonly groups: number;
  readonly off: readonly { readonly row: number; readonly stated: string; readonly sum: string }[];
};

// Half of all groups must agree, and some of them must have several rows: else the column is something else.
const LEAST = 2;

/**
 * Whether a column repeats the total of each group on every row of it, as wide budgets repeat the total of a ministry
 * beside each of its programmes.
 *
 * @param tolerance - decimal string
 * @returns groups that agree and that do not, to be checked and never added; undefined where the column is no such total
 * @example two rows of one group with amounts 400 and 600 that both repeat 1000 agree: { groups: 1, off: [] }
 */
export function repeatedTotals(column: RepeatedColumn, tolerance: string): RepeatedTotals | undefined {
  const { lines, row, groupAt, repeatedAt, add, sumOf } = column;
  const allowed = exact(tolerance);
  const groups: { readonly row: number; readonly stated: string; count: number }[] = [];
  for (const line of lines) {
    const [group, stated] = [groupAt(line), repeatedAt(line)];
    const known = groups[group];
    if (stated === undefined || (known && known.stated !== stated)) return undefined;
    if (known) known.count++;
    else groups[group] = { row: row(line), stated, count: 1 };
  }
  const all = Object.entries(groups).map(([group, each]) => ({ ...each, group: Number(group) }));
  if (all.filter((each) => each.count > 1).length < LEAST) return undefined;
  for (const line of lines) add(groupAt(line), line);
  const off = all
    .sort((a, b) => a.row - b.row)
    .flatMap(({ row: first, stated, group }) => {
      const sum = sumOf(group);
      const difference = subtract(sum, exact(stated));
      const size = difference.n < 0n ? negate(difference) : difference;
      return compare(size, allowed) > 0 ? [{ row: first, stated, sum: toDecimal(sum) }] : [];
    });
  return off.length * 2 <= all.length ? { groups: all.length, off } : undefined;
}
