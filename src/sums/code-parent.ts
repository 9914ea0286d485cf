/** A row that has codes: its place among the rows, what it may be compared with, its codes. */
export type CodedRow = { readonly index: number; readonly group: string; readonly codes: readonly string[] };

/** A reading of the codes of a table. */
export type Scheme = {
  /** Whether a row whose last codes are blank stands above those that have them. */
  readonly tail: boolean;
  /** By column, codes above each code; and the columns that have any. */
  readonly ancestors: readonly (Ancestors | undefined)[];
  readonly leveled: readonly number[];
  readonly prior: number;
};

/** Every path of codes in the table, and how many columns the paths fill. */
export type Paths = {
  /** Places of the rows of each path, in file order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly depths: ReadonlySet<number>;
};

type Ancestors = ReadonlyMap<string, readonly string[]>;

/** Gathers the paths of all rows. */
export function pathsOf(rows: readonly CodedRow[]): Paths {
  const places = new Map<string, number[]>();
  const depths = new Set<number>();
  for (const [at, { group, codes }] of rows.entries()) {
    const depth = depthOf(codes);
    depths.add(depth);
    const path = pathOf(group, codes, depth);
    const same = places.get(path);
    if (same) same.push(at);
    else places.set(path, [at]);
  }
  return { places, depths };
}

/**
 * The row that stands above another by its codes.
 *
 * @param at - place of the row
 * @returns place of the nearest row above: of those with one path the last one before it, for codes begin anew in each
 *   section of a file, else the first after it; undefined where there is none
 */
export function codeParent(row: CodedRow, at: number, paths: Paths, scheme: Scheme): number | undefined {
  const path = parentPath(row, paths, scheme);
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

const depthOf = (codes: readonly string[]): number => codes.findLastIndex((code) => code !== "");
const pathOf = (group: string, codes: readonly string[], depth: number): string =>
  `${group}\u0000${codes.slice(0, depth + 1).join("\u0000")}`;

function parentPath(
  { group, codes }: CodedRow,
  { places: paths, depths }: Paths,
  { tail, ancestors, leveled }: Scheme,
): string | undefined {
  const last = depthOf(codes);
  for (let column = last; column >= 0; column--) {
    if (column < last && !tail) break;
    if (column < last && codes[column] !== "" && depths.has(column)) {
      const path = pathOf(group, codes, column);
      if (paths.has(path)) return path;
    }
    const found = depths.has(column) ? withAncestor(group, codes, column, column, paths, ancestors[column]) : undefined;
    if (found !== undefined) return found;
  }
  // A level of one column, while the columns after it (a region, a source) stay the same.
  for (const column of leveled) {
    const found = column < last ? withAncestor(group, codes, column, last, paths, ancestors[column]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function withAncestor(
  group: string,
  codes: readonly string[],
  column: number,
  depth: number,
  paths: ReadonlyMap<string, unknown>,
  ancestors: Ancestors | undefined,
): string | undefined {
  for (const ancestor of ancestors?.get(codes[column] ?? "") ?? []) {
    const path = pathOf(group, codes.with(column, ancestor), depth);
    if (paths.has(path)) return path;
  }
  return undefined;
}
