import type { GridRow } from "../open/grid.js";

const DEEPEST = 9;

/**
 * Codes that say what outline levels or indents say: the place of each row among its brothers, one column a level.
 *
 * @param rows - the rows of the table
 * @param places - columns of texts, from 0: a name is indented by blanks
 * @returns undefined where no row lies deeper than another
 * @example depthCodes of `A`, `  B`, `  C` // [["1", ""], ["1", "1"], ["1", "2"]]
 */
export function depthCodes(
  rows: readonly GridRow[],
  places: readonly number[],
): ReadonlyMap<number, readonly string[]> | undefined {
  const depths = rows.map((row) => row.level ?? indentOf(places.map((each) => row.cells[each] ?? "")));
  const ranks = [...new Set(depths)].sort((a, b) => a - b);
  if (ranks.length < 2 || ranks.length > DEEPEST) return undefined;
  const counts = ranks.map(() => 0);
  return new Map(
    rows.map(({ row }, at) => {
      const depth = ranks.indexOf(depths[at] ?? 0);
      counts[depth] = (counts[depth] ?? 0) + 1;
      counts.fill(0, depth + 1);
      return [row, counts.map((count, level) => (level <= depth ? String(count) : ""))] as const;
    }),
  );
}

// Blanks before the first text of a row.
const indentOf = (texts: readonly string[]): number => /^\s*/.exec(texts.find((each) => each.trim() !== "") ?? "")?.[0].length ?? 0; // prettier-ignore
