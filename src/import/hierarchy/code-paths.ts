/** A row that has codes: its place among the rows, what it may be compared with, its codes. */
export type CodedRow = { readonly index: number; readonly group: string; readonly codes: readonly string[] };

/** Every path of codes in a table, as numbers: a path is the codes of a row up to a column, within its group. */
export type Paths = {
  /** Of each row, the path up to each column; the first number is that of its group. */
  readonly rows: readonly (readonly number[])[];
  /** Of each row, the last column that is filled. */
  readonly last: readonly number[];
  /** The path that goes on from another with a code; undefined where no row has it. */
  readonly next: (path: number, column: number, code: string) => number | undefined;
  /** Places of the rows that end in each path, in file order. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** The columns in which rows end. */
  readonly depths: ReadonlySet<number>;
};

/** Gathers the paths of all rows. */
export function codePaths(rows: readonly CodedRow[]): Paths {
  const groups = new Map<string, number>();
  const numbers: Map<string, number>[] = [];
  const steps = new Map<number, number>();
  const places = new Map<number, number[]>();
  const depths = new Set<number>();
  let count = 0;
  const numbered = (known: Map<string, number>, text: string): number => {
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, known.size);
    return known.size - 1;
  };
  const last: number[] = [];
  const paths = rows.map(({ group, codes }, at) => {
    const end = codes.findLastIndex((code) => code !== "");
    let path = -1 - numbered(groups, group);
    const own = [path];
    for (let column = 0; column <= end; column++) {
      const known = (numbers[column] ??= new Map<string, number>());
      const step = stepOf(path, numbered(known, codes[column] ?? ""));
      const found = steps.get(step);
      path = found ?? count++;
      if (found === undefined) steps.set(step, path);
      own.push(path);
    }
    last.push(end);
    depths.add(end);
    const same = places.get(path);
    if (same) same.push(at);
    else places.set(path, [at]);
    return own;
  });
  const next = (path: number, column: number, code: string): number | undefined => {
    const number = numbers[column]?.get(code);
    return number === undefined ? undefined : steps.get(stepOf(path, number));
  };
  return { rows: paths, last, next, places, depths };
}

// Both are far below 2^26, so that the pair is one exact number.
const stepOf = (path: number, code: number): number => path * 0x4000000 + code;
