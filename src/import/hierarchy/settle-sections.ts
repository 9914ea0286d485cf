// Which lines of a whole budget count: those of expenditure, or the side that was chosen; other sections are told or asked.
import type { BudgetSection } from "../../model/dictionary.js";
import { entryOf } from "../../model/once-for.js";
import { type HierarchyTable, type Unsure, leavesOf, setAside } from "./hierarchy-table.js";

/** Of sections expenditure counts, or the side chosen; where neither is surely found, the others are asked about. */
export function settleSections(table: HierarchyTable, order: readonly number[], chosen: HierarchyTable["side"]) {
  const side = chosen ?? "expenditure";
  const isProposed = chosen === undefined && order.some((index) => table.labels[index]?.proposed === true);
  const found = sectionLines(table, order, side);
  const base = found?.base ?? side;
  const others = [...(found?.others ?? [])].map(([section, rows]) => ({ section, rows, by: "label" as const }));
  const told = (code: "hierarchy.sections" | "hierarchy.section-left"): readonly Unsure[] =>
    others.map(({ section, rows, by }) => ({ rows, by, code, detail: { section, base } }));
  if (base !== side || isProposed) return { left: [], unsure: told("hierarchy.sections") };
  setAside(table, others.flatMap((each) => each.rows), "label"); // prettier-ignore
  return { left: told("hierarchy.section-left"), unsure: [] };
}

/** Finds lines of two or more sections: revenue and expenditure, a deficit and what finances it. */
function sectionLines(table: HierarchyTable, order: readonly number[], side: BudgetSection) {
  const { drafts, empty, labels, sums } = table;
  const found = new Map<BudgetSection, Set<number>>();
  const isLine = (index: number): boolean => !drafts.has(index) && !sums.isNothing(index);
  // A heading without amounts speaks of the rows below it, up to the next section.
  let above: Set<number> | undefined;
  for (const index of order) {
    const section = labels[index]?.section;
    if (section === undefined) {
      if (above && isLine(index)) above.add(index);
      continue;
    }
    const own = entryOf(found, section, () => new Set());
    above = empty.has(index) && !drafts.has(index) ? own : undefined;
    for (const each of leavesOf(table, index).filter(isLine)) own.add(each);
  }
  const filled = [...found].filter(([, lines]) => lines.size > 0);
  const base = filled.find(([section]) => section === side) ?? filled[0];
  if (!base || filled.length < 2) return undefined;
  const others = filled.filter(([section]) => section !== base[0]);
  return { base: base[0], others: new Map(others.map(([section, lines]) => [section, [...lines]])) };
}
