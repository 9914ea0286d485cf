import type { HierarchyTable } from "./hierarchy-table.js";

/**
 * Whether a total is the sum of rows before it, so that the parts after it are the same money once more.
 *
 * @param above - the rows before the parts, the total among them
 */
export function partsTwice(
  { sums, amounts, labelled }: HierarchyTable,
  total: number,
  above: readonly number[],
): boolean {
  const add = sums.towards(amounts.at(total));
  for (const index of above.toReversed()) {
    if (labelled.has(index)) continue;
    const verdict = add(index);
    if (verdict !== "less") return verdict === "equal";
  }
  return false;
}
