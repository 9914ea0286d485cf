import type { HierarchyTable } from "./hierarchy-table.js";
import { size } from "./hierarchy-sums.js";

/**
 * Whether a row and its parts differ by no more than rounding makes where each of them was rounded by itself: half of
 * the last digit that the column has for each part, and for the row.
 *
 * @example 10 with the parts 3, 3, 3, each of which was 3.4: the difference of 1 is rounding
 */
export function isRounding(
  { amounts, sums, money }: Pick<HierarchyTable, "amounts" | "sums" | "money">,
  index: number,
  parts: readonly number[],
): boolean {
  const made = sums.sumOf(parts);
  return amounts.at(index).every((stated, column) => {
    const sum = made[column];
    if (stated === undefined || sum === undefined || column >= money) return true;
    return 2n * size(stated - sum) <= BigInt(parts.length + 1);
  });
}
