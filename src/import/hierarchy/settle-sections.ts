import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import type { BudgetSection } from "../../model/dictionary.js";

/** What became of the sections of a whole budget in one group. */
export type Sections = {
  /** Lines of other sections, which were set aside since words say which section counts. */
  readonly left: readonly Unsure[];
  /** Lines of other sections where nothing says which of them counts. */
  readonly unsure: readonly Unsure[];
};

/**
 * Keeps the sections of a whole budget apart. Where one is called expenditure, or the side that was chosen, it alone
 * counts, and the lines of the others are set aside in the table; else each of the others is a question. Words that nobody
 * has reviewed choose no side: then it is asked, unless it was said.
 *
 * @param order - rows of one group, in file order
 * @param chosen - the section that counts, where it was said
 */
export function settleSections(
  table: HierarchyTable,
  order: readonly number[],
  chosen: "expenditure" | "revenue" | undefined,
): Sections {
  const side = chosen ?? "expenditure";
  const isProposed = chosen === undefined && order.some((index) => table.labels[index]?.proposed === true);
  const found = sectionLines(table, order, side);
  const base = found?.base ?? side;
  const others = [...(found?.others ?? [])].map(([section, rows]) => ({ section, rows, by: "label" as const }));
  const told = (code: "hierarchy.sections" | "hierarchy.section-left"): readonly Unsure[] =>
    others.map(({ section, rows, by }) => ({ rows, by, code, detail: { section, base } }));
  if (base !== side || isProposed) return { left: [], unsure: told("hierarchy.sections") };
  for (const index of others.flatMap((each) => each.rows))
    table.drafts.set(index, { kind: "note", parts: [], by: "label" });
  return { left: told("hierarchy.section-left"), unsure: [] };
}

/** Lines of the sections of a whole budget, which are never added. */
type SectionLines = {
  /** The section that the budget is about: the one that was asked for, or else the first. */
  readonly base: BudgetSection;
  /** The lines of each other section, in file order. */
  readonly others: ReadonlyMap<BudgetSection, readonly number[]>;
};

/**
 * Finds lines of two or more sections: revenue and expenditure, a deficit and what finances it.
 *
 * @param order - rows of one group, in file order
 * @param side - the section that a budget is about where it has it
 * @returns undefined where all lines with amounts are of one section, as far as labels say
 */
function sectionLines(
  { drafts, empty, labels, sums }: HierarchyTable,
  order: readonly number[],
  side: BudgetSection = "expenditure",
): SectionLines | undefined {
  const found = new Map<BudgetSection, Set<number>>();
  const isLine = (index: number): boolean => !drafts.has(index) && !sums.isNothing(index);
  const leaves = (index: number): readonly number[] => {
    const parts = drafts.get(index)?.parts ?? [];
    return parts.length > 0 ? parts.flatMap(leaves) : isLine(index) ? [index] : [];
  };
  // A heading without amounts speaks of the rows below it, up to the next section.
  let above: Set<number> | undefined;
  for (const index of order) {
    const section = labels[index]?.section;
    if (section === undefined) {
      if (above && isLine(index)) above.add(index);
      continue;
    }
    const own = found.get(section) ?? new Set();
    found.set(section, own);
    above = empty.has(index) && !drafts.has(index) ? own : undefined;
    for (const each of leaves(index)) own.add(each);
  }
  const filled = [...found].filter(([, lines]) => lines.size > 0);
  const base = filled.find(([section]) => section === side) ?? filled[0];
  if (!base || filled.length < 2) return undefined;
  const others = filled.filter(([section]) => section !== base[0]);
  return { base: base[0], others: new Map(others.map(([section, lines]) => [section, [...lines]])) };
}
