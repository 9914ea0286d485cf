import type { HierarchyTable } from "./hierarchy-table.js";

/** Some rows of a table that may be all its lines and parents, and the others, which this reading sets aside. */
export type SubTable = {
  readonly aside: ReadonlySet<number>;
  readonly code: string;
  readonly detail: Record<string, string>;
};

// A level has at least this many rows, and so many levels are tried.
const FEWEST = 2;
const MOST = 8;

/**
 * The parts of a table that may be read by themselves: its rows with codes, and the rows of each level, which is a length
 * of code or a number of filled columns. The first and the last row of a group belong to each, for they may state its
 * total.
 */
export function subTables(
  { rows, empty, labelled }: HierarchyTable,
  groups: readonly (readonly number[])[],
): readonly SubTable[] {
  const filled = groups.map((order) => order.filter((index) => !empty.has(index)));
  const all = filled.flat();
  const edges = new Set(filled.flatMap((order) => [order[0] ?? -1, order.at(-1) ?? -1]));
  const found: SubTable[] = [];
  const add = (isIn: (index: number) => boolean, code: string, detail: Record<string, string>): void => {
    const aside = all.filter((index) => !isIn(index) && !edges.has(index) && !labelled.has(index));
    const own = all.filter(isIn).length;
    if (aside.length === 0 || own < FEWEST || found.length >= MOST) return;
    if (found.some((each) => each.aside.size === aside.length && aside.every((index) => each.aside.has(index)))) return;
    found.push({ aside: new Set(aside), code, detail });
  };
  const codesOf = (index: number): readonly string[] => rows[index]?.codes ?? [];
  const width = rows[0]?.codes.length ?? 0;
  add((index) => codesOf(index).some((code) => code !== ""), "reading.coded", {});
  for (let column = 0; column < width; column++) {
    const lengths = new Set(all.map((index) => codesOf(index)[column]?.length ?? 0));
    if (lengths.size > 1 && lengths.size <= MOST)
      for (const length of [...lengths].filter((each) => each > 0).sort((a, b) => a - b))
        add((index) => codesOf(index)[column]?.length === length, "reading.level", { length: String(length) });
  }
  return found;
}
