import type { HierarchyTable } from "./hierarchy-table.js";

/**
 * Sets rows aside that are no money of the budget: shares, and what stands “for information”, in the row itself or in a
 * heading above it.
 *
 * @param order - rows of one group, in file order
 * @returns rows that may be lines all the same: with a code of their own, or in the middle of the table
 */
export function memoRows({ drafts, empty, labelled, labels }: HierarchyTable, order: readonly number[]): number[] {
  const doubtful: number[] = [];
  const last = order.findLastIndex((each) => labelled.has(each));
  for (const [at, index] of order.entries()) {
    const { part, sure } = labels[index] ?? {};
    const isMemo = part === "memo" || part === "share";
    if (empty.has(index)) {
      if (part !== "memo") continue;
      const end = order.findIndex((each, place) => place > at && empty.has(each));
      const below = order.slice(at + 1, end < 0 ? order.length : end);
      // The heading ends the table where nothing but its own rows follows.
      if (end >= 0 || at < last) doubtful.push(...below);
      else for (const each of below) drafts.set(each, { kind: "note", parts: [], by: "label" });
    } else if (isMemo && sure) drafts.set(index, { kind: "note", parts: [], by: "label" });
    else if (isMemo && !drafts.has(index)) doubtful.push(index);
  }
  return doubtful.filter((each) => !drafts.has(each));
}
