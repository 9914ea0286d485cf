import type { Ancestors } from "./code-ancestors.js";
import { type Paths, endsHere } from "./code-paths.js";
import type { CodeRows } from "./code-rows.js";

/**
 * The rows that stand above others by their codes, by place among the rows with codes.
 *
 * @returns of each row the place of the nearest row above: of those with one path the last one before it, for codes begin
 *   anew in each section of a file, else the first after it; -1 where there is none
 */
export function codeParents(rows: CodeRows, paths: Paths, scheme: Scheme): Int32Array {
  const { starts, places } = paths;
  const parents = new Int32Array(rows.length).fill(-1);
  for (let path = 0; path < paths.count; path++) {
    const [start, end] = [starts[path] as number, starts[path + 1] as number];
    // Rows that end in one path have their parents in one.
    const above = start === end ? -1 : parentPath(rows, places[start] as number, paths, scheme);
    if (above < 0) continue;
    const last = (starts[above + 1] as number) - 1;
    for (let own = start, near = starts[above] as number; own < end; own++) {
      const at = places[own] as number;
      while (near < last && (places[near + 1] as number) < at) near++;
      parents[at] = places[near] as number;
    }
  }
  return parents;
}

/** Whether a scheme finds a row above some of the rows, each so many rows further on. */
export function findsParents(rows: CodeRows, paths: Paths, scheme: Scheme, stride: number): boolean {
  for (let at = 0; at < rows.length; at += stride)
    if ((paths.ends[at] as number) >= 0 && parentPath(rows, at, paths, scheme) >= 0) return true;
  return false;
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

function parentPath(rows: CodeRows, at: number, paths: Paths, { tail, ancestors, leveled }: Scheme): number {
  const last = paths.last[at] as number;
  for (let column = last; column >= 0; column--) {
    if (column < last && !tail) break;
    if (!paths.depths.has(column)) continue;
    const path = column < last && codeIn(rows, column, at) !== 0 ? paths.before(at, column + 1) : -1;
    if (endsHere(paths, path)) return path;
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
  // What no other row has stands below none.
  for (let each = column + 1; each <= depth; each++)
    if (paths.areShared[each]?.[codeIn(rows, each, at)] !== 1) return -1;
  const code = codeIn(rows, column, at);
  const end = own.ends[code] as number;
  for (let place = own.starts[code] as number; place < end; place++) {
    let path = paths.next(paths.before(at, column), own.codes[place] as number);
    for (let each = column + 1; each <= depth && path >= 0; each++) path = paths.next(path, codeIn(rows, each, at));
    if (endsHere(paths, path)) return path;
  }
  return -1;
}
