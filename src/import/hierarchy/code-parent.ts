import type { Ancestors } from "./code-ancestors.js";
import type { Paths } from "./code-paths.js";
import type { CodeRows } from "./code-rows.js";

/**
 * The row that stands above another by its codes, asked by its place among those with codes.
 *
 * @returns place of the nearest row above: of those with one path the last one before it, for codes begin anew in each
 *   section of a file, else the first after it; -1 where there is none
 */
export function codeParents(rows: CodeRows, paths: Paths, scheme: Scheme): (at: number) => number {
  // Rows that end in one path have their parents in one.
  const known = new Int32Array(paths.count).fill(UNKNOWN);
  return (at) => {
    const end = paths.ends[at] as number;
    const found = end < 0 ? -1 : (known[end] as number);
    const path = found === UNKNOWN ? (known[end] = parentPath(rows, at, paths, scheme)) : found;
    return path < 0 ? -1 : (paths.nearest(path, at) ?? -1);
  };
}

/** A reading of the codes of a table. */
export type Scheme = {
  /** Whether a row whose last codes are blank stands above those that have them. */
  readonly tail: boolean;
  /** By column, codes above each code; and the columns that have any. */
  readonly ancestors: readonly (Ancestors | undefined)[];
  readonly leveled: readonly number[];
  readonly prior: number;
};

// A path that was not asked about yet.
const UNKNOWN = -2;

function parentPath(rows: CodeRows, at: number, paths: Paths, { tail, ancestors, leveled }: Scheme): number {
  const last = paths.last[at] as number;
  for (let column = last; column >= 0; column--) {
    if (column < last && !tail) break;
    if (!paths.depths.has(column)) continue;
    const path = column < last && codeIn(rows, column, at) !== 0 ? paths.before(at, column + 1) : -1;
    if (paths.has(path)) return path;
    const found = withAncestor(rows, at, paths, ancestors[column], column, column);
    if (found >= 0) return found;
  }
  // A level of one column, while the columns after it (a region, a source) stay the same.
  for (const column of leveled) {
    const found = column < last ? withAncestor(rows, at, paths, ancestors[column], column, last) : -1;
    if (found >= 0) return found;
  }
  return -1;
}

const codeIn = ({ columns }: CodeRows, column: number, at: number): number => columns[column]?.numbers[at] as number;

// The path of a row with an ancestor of its code in one column, up to another column.
function withAncestor(
  rows: CodeRows,
  at: number,
  paths: Paths,
  own: Ancestors | undefined,
  column: number,
  depth: number,
): number {
  if (!own) return -1;
  const code = codeIn(rows, column, at);
  const end = own.ends[code] as number;
  for (let place = own.starts[code] as number; place < end; place++) {
    let path = paths.next(paths.before(at, column), own.codes[place] as number);
    for (let each = column + 1; each <= depth && path >= 0; each++) path = paths.next(path, codeIn(rows, each, at));
    if (paths.has(path)) return path;
  }
  return -1;
}
