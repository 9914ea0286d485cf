import { type Exact, compare, exact, magnitude, subtract } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";

/**
 * Whether a column repeats the total of each group on every row of it, as wide budgets repeat the total of a ministry
 * beside each of its programmes.
 *
 * @returns groups that agree and that do not, to be checked and never added; undefined where the column is no such total
 * @example two rows of one group with amounts 400 and 600 that both repeat 1000 agree: { groups: 1, off: [] }
 */
export function repeatedTotals(column: RepeatedColumn, tolerance: string): RepeatedTotals | undefined {
  const { lines, row, groups: groupOf, repeatedAt, stated, add, sumOf } = column;
  const allowed = exact(tolerance);
  const [totals, firsts]: [number[], number[]] = [[], []];
  const several = new Set<number>();
  for (const line of lines) {
    const [group, total] = [groupOf[line] as number, repeatedAt(line)];
    const known = totals[group];
    if (total < 0 || (known !== undefined && known !== total)) return undefined;
    if (known === undefined) [totals[group], firsts[group]] = [total, line];
    else if (several.size < LEAST) several.add(group);
  }
  if (several.size < LEAST) return undefined;
  for (const line of lines) add(groupOf[line] as number, line);
  const groups = [...firsts.keys()].filter((group) => firsts[group] !== undefined);
  const off = groups
    .sort((a, b) => row(firsts[a] as number) - row(firsts[b] as number))
    .flatMap((group) => {
      const [sum, told] = [sumOf(group), stated(totals[group] as number)];
      const difference = subtract(sum, exact(told));
      return compare(magnitude(difference), allowed) > 0
        ? [{ row: row(firsts[group] as number), stated: told, sum: toDecimal(sum) }]
        : [];
    });
  return off.length * 2 <= groups.length ? { groups: groups.length, off } : undefined;
}

/** Lines by their places, and a number that each repeats from the group it belongs to. */
type RepeatedColumn = {
  readonly lines: Iterable<number>;
  readonly row: (line: number) => number;
  /** Of each line a number that the rows of one group share. */
  readonly groups: Int32Array;
  /** The number of the total that a line repeats, -1 where blank; and that total. */
  readonly repeatedAt: (line: number) => number;
  readonly stated: (total: number) => string;
  /** Adds the amount of a line to the sum of its group, and gives such a sum. */
  readonly add: (group: number, line: number) => void;
  readonly sumOf: (group: number) => Exact;
};

/** How totals that every row repeats agree with the lines: groups compared, and those that differ. */
type RepeatedTotals = {
  readonly groups: number;
  readonly off: readonly { readonly row: number; readonly stated: string; readonly sum: string }[];
};

// Half of all groups must agree, and some of them must have several rows: else the column is something else.
const LEAST = 2;
