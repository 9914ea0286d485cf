import { type Exact, ZERO, add, compare, exact, negate, subtract } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";

/** A line and a number that it repeats from the group it belongs to. */
export type RepeatedRow = {
  readonly row: number;
  /** What the rows of one group share. */
  readonly group: string | number;
  /** The amount of the line, and the total that the row repeats; undefined where blank. */
  readonly amount: string | undefined;
  readonly repeated: string | undefined;
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
 * @param rows - lines with the text that tells their group
 * @param tolerance - decimal string
 * @returns groups that agree and that do not, to be checked and never added; undefined where the column is no such total
 * @example two rows of one group with amounts 400 and 600 that both repeat 1000 agree: { groups: 1, off: [] }
 */
export function repeatedTotals(rows: Iterable<RepeatedRow>, tolerance: string): RepeatedTotals | undefined {
  const allowed = exact(tolerance);
  const groups = new Map<string | number, { readonly row: number; readonly stated: string; sum: Exact; count: number }>();
  for (const { row, group, amount, repeated } of rows) {
    if (repeated === undefined) return undefined;
    const known = groups.get(group);
    if (known && known.stated !== repeated) return undefined;
    const mine = known ?? { row, stated: repeated, sum: ZERO, count: 0 };
    if (amount !== undefined) mine.sum = add(mine.sum, exact(amount));
    mine.count++;
    groups.set(group, mine);
  }
  const all = [...groups.values()];
  const off = all.flatMap(({ row, stated, sum }) => {
    const difference = subtract(sum, exact(stated));
    const size = difference.n < 0n ? negate(difference) : difference;
    return compare(size, allowed) > 0 ? [{ row, stated, sum: toDecimal(sum) }] : [];
  });
  const several = all.filter((each) => each.count > 1).length;
  return several >= LEAST && off.length * 2 <= all.length ? { groups: all.length, off } : undefined;
}
