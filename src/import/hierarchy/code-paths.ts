// Which rows stand above others by the codes of several columns: the rows that have codes, their paths, the row above
// each; a part of a long table in whole families; and whether a reading of codes finds any row above.
import { Pairs, placesWhere, repeatedIn } from "../open/slots.js";
import type { Ancestors } from "./code-ancestors.js";
import { type HierarchyRows, hasCode } from "./hierarchy-rows.js";
import type { TextColumn } from "../open/columns.js";

/** Rows that have codes, as their codes are written or filled down. */
export type CodeRows = {
  readonly length: number;
  /** The place of each row among all rows of the table. */
  readonly places: Int32Array;
  /** The group of each row. */
  readonly groups: Int32Array;
  readonly columns: readonly TextColumn[];
};

/** The rows of a table that have a code, as far as they are wanted. */
export function codeRows(rows: HierarchyRows, isWanted: (index: number) => boolean): CodeRows {
  const all = new Int32Array(rows.length).map((_, index) => index);
  const coded = { length: rows.length, places: all, groups: all.map(rows.group), columns: rows.codes };
  return someRows(coded, (index) => hasCode(rows, index) && isWanted(index));
}

function someRows({ length, places, groups, columns }: CodeRows, isWanted: (at: number) => boolean): CodeRows {
  const wanted = new Int32Array(placesWhere(length, isWanted));
  const areAll = wanted.length === length;
  const of = (numbers: Int32Array): Int32Array => (areAll ? numbers : wanted.map((at) => numbers[at] as number));
  return {
    length: wanted.length,
    places: of(places),
    groups: of(groups),
    columns: columns.map((column) => ({ ...column, numbers: of(column.numbers) })),
  };
}

/** Rows of some families of a long table: a row and all below it by one column, so all parts of each; undefined if most rows. */
export function someFamilies(rows: CodeRows, paths: Paths, column: number, above: Ancestors): CodeRows | undefined {
  const every = Math.floor(rows.length / FAMILY_ROWS);
  if (every < 4) return undefined;
  const isIn = new Uint8Array(paths.count);
  for (let path = 0; path < paths.count; path++) {
    const [start, end] = [paths.starts[path] as number, paths.starts[path + 1] as number];
    if (start === end) continue;
    const at = paths.places[start] as number;
    const before = Math.imul(paths.before(at, column), 0x9e3779b1);
    for (let code = codeIn(rows, column, at); code >= 0; code = above[code] as number)
      if (((before ^ Math.imul(code, 0x85ebca77)) >>> 16) % every === 0) isIn[path] = 1;
  }
  const some = someRows(rows, (at) => isIn[paths.ends[at] as number] === 1);
  return some.length * 4 > rows.length ? undefined : some;
}

/** Gathers the paths of all rows: a path is the codes of a row up to a column, within its group. */
export function codePaths({ length, groups, columns }: CodeRows) {
  const steps = new Pairs();
  const [last, ends] = [new Int16Array(length), new Int32Array(length)];
  const depths = new Set<number>();
  const codes = columns.map((each) => each.numbers);
  for (let at = 0; at < length; at++) {
    let end = codes.length - 1;
    while (end >= 0 && codes[end]?.[at] === 0) end--;
    // The number of a group is no number of a path.
    let path = -1 - (groups[at] as number);
    for (let column = 0; column <= end; column++) path = steps.numberOf(path, codes[column]?.[at] ?? 0);
    last[at] = end;
    ends[at] = path;
    depths.add(end);
  }
  return {
    /** The path of a row up to a column; that before the first is its group. */
    before: (at: number, column: number): number => {
      let path = ends[at] as number;
      for (let left = (last[at] as number) + 1; left > column; left--) path = steps.first[path] as number;
      return path;
    },
    /** How many paths there are, the path that each row ends in, its last filled column, and the columns in which rows end. */
    ...{ count: steps.size, ends, last, depths },
    /** The path that goes on from another with a code; -1 where no row has it. */
    next: (path: number, code: number): number => steps.find(path, code),
    ...placesByPath(ends, steps.size),
    /** Of each path, whether several rows end in it. */
    isRepeated: repeatedIn(ends, steps.size),
    /** By column, whether a code stands in several rows. */
    areShared: columns.map((each) => repeatedIn(each.numbers, each.size)),
  };
}

/** Every path of codes in a table, as numbers. */
export type Paths = ReturnType<typeof codePaths>;

/** Whether some row ends in a path. */
const endsHere = ({ starts }: Pick<Paths, "starts">, path: number): boolean =>
  path >= 0 && (starts[path] as number) < (starts[path + 1] as number);

// The places of the rows that end in each path, one path after another, in file order: from its start to that of the next.
function placesByPath(ends: Int32Array, size: number) {
  const starts = new Int32Array(size + 2);
  // A start moves up to its end while places are put behind it: then it is that of the next path.
  const moved = (path: number): number => (starts[path] = (starts[path] as number) + 1) - 1;
  for (const path of ends) if (path >= 0) moved(path + 2);
  for (let path = 2; path < starts.length; path++)
    starts[path] = (starts[path] as number) + (starts[path - 1] as number);
  const places = new Int32Array(ends.length);
  for (let at = 0; at < ends.length; at++) if ((ends[at] as number) >= 0) places[moved((ends[at] as number) + 1)] = at;
  return { places, starts };
}

/** The row above each by its codes, -1 where there is none: of one path the last before the row, else the first after it. */
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

// So many rows of a long table show whether codes may have parents, and so many whether parents are what their parts are.
const SAMPLE = 5000;
const FAMILY_ROWS = 5000;

/** Whether a scheme finds a row above any row; of a long table a few thousand rows show it. */
export function findsParents(rows: CodeRows, paths: Paths, scheme: Scheme): boolean {
  const stride = Math.max(1, Math.floor(rows.length / SAMPLE));
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
    const found = aboveIn(rows, at, paths, ancestors[column], column, column);
    if (found >= 0) return found;
  }
  // A level of one column, while the columns after it (a region, a source) stay the same.
  for (const column of leveled) {
    const found = column < last ? aboveIn(rows, at, paths, ancestors[column], column, last) : -1;
    if (found >= 0) return found;
  }
  return -1;
}

const codeIn = ({ columns }: CodeRows, column: number, at: number): number => columns[column]?.numbers[at] as number;

// The path of a row with an ancestor of its code in one column, up to another column.
function aboveIn(rows: CodeRows, at: number, paths: Paths, own: Ancestors | undefined, column: number, depth: number) {
  if (!own) return -1;
  // What no other row has stands below none.
  for (let each = column + 1; each <= depth; each++)
    if (paths.areShared[each]?.[codeIn(rows, each, at)] !== 1) return -1;
  for (let code = own[codeIn(rows, column, at)] as number; code >= 0; code = own[code] as number) {
    let path = paths.next(paths.before(at, column), code);
    for (let each = column + 1; each <= depth && path >= 0; each++) path = paths.next(path, codeIn(rows, each, at));
    if (endsHere(paths, path)) return path;
  }
  return -1;
}
