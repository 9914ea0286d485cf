import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import { type Values, nearColumn, nearSum } from "./hierarchy-sums.js";
import { sumBits } from "./sum-bits.js";

// Bits by which two blocks are believed to balance.
const SURE = 12;
const FEWEST = 2;

/**
 * Finds two blocks of rows that add up to the same: two sides of a budget, or one amount broken down twice.
 *
 * @param roots - rows that belong to no other, in file order
 * @param leaves - the lines below a row
 * @returns the lines of the first block; none where no cut makes two equal blocks, or where chance may make them
 */
export function balanced(
  { sums, amounts, money }: HierarchyTable,
  roots: readonly number[],
  leaves: (index: number) => readonly number[],
): readonly Unsure[] {
  let all: Values | undefined;
  const isHalf = (part: Values): boolean =>
    (all ??= sums.sumOf(roots)).every((each, column) => column >= money || (each ?? 0n) === 2n * (part[column] ?? 0n));
  const mayBeHalf = new Uint8Array(roots.length).fill(1);
  for (let column = 0; column < Math.min(amounts.width, money); column++) {
    const { sum, slack } = nearSum(sums, roots, column);
    let near = 0;
    const own = nearColumn(sums, roots, column);
    for (let at = 0; at < own.length; at++) {
      near += own[at] as number;
      if (Math.abs(sum - 2 * near) > slack * 2) mayBeHalf[at] = 0;
    }
  }
  for (let at = mayBeHalf.indexOf(1); at >= 0; at = mayBeHalf.indexOf(1, at + 1)) {
    const open = sums.sumOf(roots.slice(0, at + 1));
    if (!isHalf(open)) continue;
    const [rows, others] = [roots.slice(0, at + 1).flatMap(leaves), roots.slice(at + 1).flatMap(leaves)];
    if (rows.length < FEWEST || others.length < FEWEST) continue;
    const bits = sumBits(amounts, open, rows.map(sums.valueOf), money) ?? 0;
    if (bits - Math.log2(roots.length) >= SURE) return [{ rows, by: "order", code: "hierarchy.blocks" }];
  }
  return [];
}
