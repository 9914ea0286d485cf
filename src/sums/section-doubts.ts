import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import { sectionLines } from "./section-lines.js";

/** Questions about lines of other sections than the one that a budget is about, one for each section. */
export function sectionDoubts(table: HierarchyTable, order: readonly number[]): readonly Unsure[] {
  const found = sectionLines(table, order);
  return [...(found?.others ?? [])].map(([section, rows]) => ({
    rows,
    by: "label",
    code: "hierarchy.sections",
    detail: { section, base: found?.base ?? "" },
  }));
}
