import { cellOf } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";

/**
 * Codes that say what a column of levels, outline levels or indents say: the place of each row among its brothers, one
 * column a level.
 *
 * @param codes - columns of codes, from 0: a single one may hold levels
 * @param texts - columns of texts: a name is indented by blanks
 * @returns undefined where no row lies deeper than another
 * @example depthCodes of `A`, `  B`, `  C` // [["1", ""], ["1", "1"], ["1", "2"]]
 */
export function depthCodes(
  rows: readonly GridRow[],
  codes: readonly number[],
  texts: readonly number[],
): ReadonlyMap<number, readonly string[]> | undefined {
  const depths =
    codes.length > 0
      ? levelsIn(rows, codes)
      : rows.map((row) => row.level ?? indentOf(texts.map((each) => cellOf(row, each))));
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

const DEEPEST = 9;

// One digit in every row, of which none is deeper by more than one than the row before it. Digits that all differ number
// the rows.
function levelsIn(rows: readonly GridRow[], [column, ...more]: readonly number[]): readonly number[] {
  const cellIn = (row: GridRow): string => cellOf(row, column ?? 0).trim();
  if (more.length > 0 || !rows.every((row) => /^\d$/.test(cellIn(row)))) return [];
  const cells = rows.map(cellIn);
  const levels = new Set(cells).size < cells.length ? cells.map(Number) : [];
  return levels.every((each, at) => each <= (levels[at - 1] ?? each) + 1) ? levels : [];
}

// Blanks before the first text of a row.
const indentOf = (texts: readonly string[]): number => /^\s*/.exec(texts.find((each) => each.trim() !== "") ?? "")?.[0].length ?? 0; // prettier-ignore
