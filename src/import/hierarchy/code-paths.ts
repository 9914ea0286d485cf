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
  /** The rows that end in each path, one path after another and in file order: those of a path from its start to the next. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
  /** Of each path, whether several rows end in it. */
  readonly isRepeated: Uint8Array;
  /** By column, whether a code stands in several rows. */
  readonly areShared: readonly Uint8Array[];
  /** The columns in which rows end. */
  readonly depths: ReadonlySet<number>;
};

/** Gathers the paths of all rows. */
export function codePaths({ length, groups, columns }: CodeRows): Paths {
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
    before: (at, column) => {
      let path = ends[at] as number;
      for (let left = (last[at] as number) + 1; left > column; left--) path = steps.first[path] as number;
      return path;
    },
    count: steps.size,
    ends,
    last,
    next: (path, code) => steps.find(path, code),
    ...placesByPath(ends, steps.size),
    isRepeated: repeatedIn(ends, steps.size),
    areShared: columns.map((each) => repeatedIn(each.numbers, each.size)),
    depths,
  };
}

/** Whether some row ends in a path. */
export const endsHere = ({ starts }: Pick<Paths, "starts">, path: number): boolean =>
  path >= 0 && (starts[path] as number) < (starts[path + 1] as number);

// The places of the rows that end in each path, one path after another, in file order.
function placesByPath(ends: Int32Array, size: number): Pick<Paths, "places" | "starts"> {
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
