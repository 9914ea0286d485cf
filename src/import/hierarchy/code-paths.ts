import { repeatedIn } from "../open/slots.js";
import type { CodeRows } from "./code-rows.js";
import { Pairs } from "../open/pairs.js";

/** Every path of codes in a table, as numbers: a path is the codes of a row up to a column, within its group. */
export type Paths = {
  /** The path of a row up to a column; that before the first is its group. */
  readonly before: (at: number, column: number) => number;
  /** How many paths there are, and the path that a row ends in. */
  readonly count: number;
  readonly ends: Int32Array;
  /** Of each row, the last column that is filled; -1 where none is. */
  readonly last: Int16Array;
  /** The path that goes on from another with a code; -1 where no row has it. */
  readonly next: (path: number, code: number) => number;
  /** Whether some row ends in a path. */
  readonly has: (path: number) => boolean;
  /** Of the rows that end in a path the last one before a place, else the first after it; undefined where there is none. */
  readonly nearest: (path: number, at: number) => number | undefined;
  /** Of each path, whether several rows end in it. */
  readonly isRepeated: Uint8Array;
  /** The columns in which rows end. */
  readonly depths: ReadonlySet<number>;
};

/** Gathers the paths of all rows. */
export function codePaths({ length, groups, columns }: CodeRows): Paths {
  const steps = new Pairs();
  const [last, ends] = [new Int16Array(length), new Int32Array(length)];
  const depths = new Set<number>();
  for (let at = 0; at < length; at++) {
    let end = columns.length - 1;
    while (end >= 0 && columns[end]?.numbers[at] === 0) end--;
    // The number of a group is no number of a path.
    let path = -1 - (groups[at] as number);
    for (let column = 0; column <= end; column++) path = steps.numberOf(path, columns[column]?.numbers[at] ?? 0);
    last[at] = end;
    ends[at] = path;
    depths.add(end);
  }
  const { has, nearest } = placesByPath(ends, steps.size);
  return {
    before: (at, column) => {
      let path = ends[at] as number;
      for (let left = (last[at] as number) + 1; left > column; left--) path = steps.first[path] as number;
      return path;
    },
    count: steps.size,
    ends,
    last,
    next: (path, code) => steps.find(path, code),
    has,
    nearest,
    isRepeated: repeatedIn(ends, steps.size),
    depths,
  };
}

// The places of the rows that end in each path, one path after another, in file order.
function placesByPath(ends: Int32Array, size: number): Pick<Paths, "has" | "nearest"> {
  const starts = new Int32Array(size + 2);
  // A start moves up to its end while places are put behind it: then it is that of the next path.
  const move = (path: number, by: number): number => (starts[path] = (starts[path] as number) + by) - by;
  for (const path of ends) if (path >= 0) move(path + 2, 1);
  for (let path = 1; path < starts.length; path++) move(path, starts[path - 1] as number);
  const places = new Int32Array(ends.length);
  for (let at = 0; at < ends.length; at++)
    if ((ends[at] as number) >= 0) places[move((ends[at] as number) + 1, 1)] = at;
  const has = (path: number): boolean => path >= 0 && (starts[path] as number) < (starts[path + 1] as number);
  const nearest = (path: number, at: number): number | undefined => {
    if (!has(path)) return undefined;
    const start = starts[path] as number;
    let [low, high] = [start, starts[path + 1] as number];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return places[Math.max(start, low - 1)];
  };
  return { has, nearest };
}
