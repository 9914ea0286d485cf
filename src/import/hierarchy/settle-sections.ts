import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import { sectionLines } from "./section-lines.js";

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
