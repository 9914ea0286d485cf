import { type HierarchyTable, claimedRows } from "./hierarchy-table.js";
import type { PartRows } from "./part-rows.js";

/**
 * Brings what rows “of which” say together with what the codes say, and notes it in the table.
 *
 * @returns rows whose place neither words nor codes tell
 */
export function settleParts(table: HierarchyTable, found: PartRows): readonly number[] {
  const { drafts, labelled, sums } = table;
  const doubtful: number[] = [];
  const claimed = claimedRows(table);
  const isFree = (index: number): boolean => !claimed.has(index) && !drafts.has(index);
  const aside = (rows: readonly number[]): void => {
    for (const each of rows) drafts.set(each, { kind: "note", parts: [], by: "label" });
  };
  for (const [host, parts] of found.sums)
    if (drafts.has(host)) {
      // Codes have found other lines for the same row.
      const twice = parts.filter(isFree);
      if (twice.length === parts.length) aside(twice);
      else doubtful.push(...twice);
    } else if (parts.some((each) => claimed.has(each))) doubtful.push(...parts.filter(isFree));
    else drafts.set(host, { kind: labelled.has(host) ? "total" : "parent", parts, by: "label" });
  for (const [host, run] of found.coded) {
    const own = drafts.get(host);
    const isWhole = own?.parts.every((each) => run.includes(each)) === true;
    // Codes make a sum of the row above that its parts do not bear out.
    if (isWhole && sums.compare(host, run).verdict !== "equal" && !run.some((each) => drafts.has(each))) {
      drafts.delete(host);
      aside(run);
    } else doubtful.push(...run.filter(isFree));
  }
  return doubtful;
}
