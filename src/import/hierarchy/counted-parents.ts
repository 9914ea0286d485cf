import { type HierarchyTable, claimedRows } from "./hierarchy-table.js";
import { isRounding } from "./rounding.js";

/**
 * Where rows of the file confirm its total, a row that the rows above it bear out counts by itself when its own parts
 * do not bear it out: these are set aside, with all below them. So the lines add up to the confirmed total. Differences
 * of rounding change nothing.
 *
 * @param order - rows of one group that is confirmed, in file order
 * @returns the rows that count instead of their parts
 * @example total 900 = 400 + 500, and 500 has only 100 and 150 below it: 400 and 500 count
 */
export function countedParents(table: HierarchyTable, order: readonly number[]): readonly number[] {
  const { drafts, sums } = table;
  const claimed = claimedRows(table);
  const partsOf = (index: number): readonly number[] => drafts.get(index)?.parts ?? [];
  const counted: number[] = [];
  const setAside = (index: number): void => {
    for (const each of partsOf(index)) setAside(each);
    drafts.set(index, { kind: "note", parts: [], by: "sum" });
  };
  const visit = (index: number): void => {
    const parts = partsOf(index);
    const { verdict } = sums.compare(index, parts);
    if (verdict === "equal" || verdict === "none" || isRounding(table, index, parts)) parts.forEach(visit);
    else {
      counted.push(index);
      parts.forEach(setAside);
      drafts.delete(index);
    }
  };
  order.filter((index) => !claimed.has(index)).forEach(visit);
  return counted;
}
