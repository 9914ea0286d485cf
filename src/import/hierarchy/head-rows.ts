import { followingRows } from "./following-rows.js";
import { type HierarchyTable, claimedRows } from "./hierarchy-table.js";

/**
 * Finds the parts of rows that say that parts follow, in their own label or by a heading below them, and of sections of
 * a whole budget, and notes them in the table.
 *
 * @param order - rows of one group, in file order
 * @param settled - rows whose parts are known
 * @param isCoded - whether codes tell parents from lines, those of a section too
 * @returns rows that have rows after them which do not add up to them
 */
export function headRows(
  table: HierarchyTable,
  order: readonly number[],
  settled: ReadonlySet<number>,
  isCoded: boolean,
): readonly number[] {
  const { drafts, empty, labelled, labels } = table;
  const claimed = claimedRows(table);
  const added = new Set<number>();
  const isTaken = (index: number): boolean => claimed.has(index) || added.has(index);
  const open: number[] = [];
  const isHeading = (index: number | undefined): boolean =>
    index !== undefined && empty.has(index) && labels[index]?.part === "only";
  // From below, so that a list inside a list is closed first.
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at] ?? 0;
    const isHead = !empty.has(index) && (labels[index]?.heads === true || isHeading(order[at + 1]));
    const isSection = !isCoded && !empty.has(index) && labels[index]?.section !== undefined;
    if ((!isHead && !isSection) || drafts.has(index) || settled.has(index) || labelled.has(index)) continue;
    const parts = followingRows(table, index, order, at + 1, isTaken);
    for (const each of parts) added.add(each);
    const next = order.slice(at + 1, at + 3).find((each) => !isHeading(each));
    if (parts.length > 0) drafts.set(index, { kind: "parent", parts, by: "label" });
    else if (isHead && next !== undefined && !empty.has(next) && !labelled.has(next)) open.push(index);
  }
  return open.toReversed();
}
