import type { Ancestors } from "./code-ancestors.js";
import type { Paths } from "./code-paths.js";
import type { CodeRows } from "./code-rows.js";

/** A reading of the codes of a table. */
export type Scheme = {
  /** Whether a row whose last codes are blank stands above those that have them. */
  readonly tail: boolean;
  /** By column, codes above each code; and the columns that have any. */
  readonly ancestors: readonly (Ancestors | undefined)[];
  readonly leveled: readonly number[];
  readonly prior: number;
};

/**
 * The row that stands above another by its codes.
 *
 * @param at - place of the row among those with codes
 * @returns place of the nearest row above: of those with one path the last one before it, for codes begin anew in each
 *   section of a file, else the first after it; undefined where there is none
 */
export function codeParent(rows: CodeRows, at: number, paths: Paths, scheme: Scheme): number | undefined {
  const path = parentPath(rows, at, paths, scheme);
  return path < 0 ? undefined : paths.nearest(path, at);
}

function parentPath({ columns }: CodeRows, at: number, paths: Paths, { tail, ancestors, leveled }: Scheme): number {
  const last = paths.last[at] ?? -1;
  const codeIn = (column: number): number => columns[column]?.numbers[at] ?? 0;
  // The path with an ancestor of the code in one column, up to another column.
  const withAncestor = (column: number, depth: number): number => {
    const own = ancestors[column];
    const code = codeIn(column);
    for (let place = own?.starts[code] ?? 0; own && place < (own.ends[code] ?? 0); place++) {
      let path = paths.next(paths.before(at, column), own.codes[place] ?? 0);
      for (let each = column + 1; each <= depth && path >= 0; each++) path = paths.next(path, codeIn(each));
      if (paths.has(path)) return path;
    }
    return -1;
  };
  for (let column = last; column >= 0; column--) {
    if (column < last && !tail) break;
    if (!paths.depths.has(column)) continue;
    const path = column < last && codeIn(column) !== 0 ? paths.before(at, column + 1) : -1;
    if (paths.has(path)) return path;
    const found = withAncestor(column, column);
    if (found >= 0) return found;
  }
  // A level of one column, while the columns after it (a region, a source) stay the same.
  for (const column of leveled) {
    const found = column < last ? withAncestor(column, last) : -1;
    if (found >= 0) return found;
  }
  return -1;
}
