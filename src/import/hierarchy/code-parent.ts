import type { CodedRow, Paths } from "./code-paths.js";

/** A reading of the codes of a table. */
export type Scheme = {
  /** Whether a row whose last codes are blank stands above those that have them. */
  readonly tail: boolean;
  /** By column, codes above each code; and the columns that have any. */
  readonly ancestors: readonly (Ancestors | undefined)[];
  readonly leveled: readonly number[];
  readonly prior: number;
};

type Ancestors = ReadonlyMap<string, readonly string[]>;

/**
 * The row that stands above another by its codes.
 *
 * @param at - place of the row
 * @returns place of the nearest row above: of those with one path the last one before it, for codes begin anew in each
 *   section of a file, else the first after it; undefined where there is none
 */
export function codeParent(row: CodedRow, at: number, paths: Paths, scheme: Scheme): number | undefined {
  const path = parentPath(row, at, paths, scheme);
  const same = path === undefined ? undefined : paths.places.get(path);
  if (!same) return undefined;
  let [low, high] = [0, same.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((same[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return same[low - 1] ?? same[0];
}

function parentPath(
  { codes }: CodedRow,
  at: number,
  paths: Paths,
  { tail, ancestors, leveled }: Scheme,
): number | undefined {
  const own = paths.rows[at] ?? [];
  const last = paths.last[at] ?? -1;
  // The path with an ancestor of the code in one column, up to another column.
  const withAncestor = (column: number, depth: number): number | undefined => {
    for (const ancestor of ancestors[column]?.get(codes[column] ?? "") ?? []) {
      let path = paths.next(own[column] ?? 0, column, ancestor);
      for (let each = column + 1; each <= depth && path !== undefined; each++)
        path = paths.next(path, each, codes[each] ?? "");
      if (path !== undefined && paths.places.has(path)) return path;
    }
    return undefined;
  };
  for (let column = last; column >= 0; column--) {
    if (column < last && !tail) break;
    if (!paths.depths.has(column)) continue;
    const path = column < last && codes[column] !== "" ? own[column + 1] : undefined;
    if (path !== undefined && paths.places.has(path)) return path;
    const found = withAncestor(column, column);
    if (found !== undefined) return found;
  }
  // A level of one column, while the columns after it (a region, a source) stay the same.
  for (const column of leveled) {
    const found = column < last ? withAncestor(column, last) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
