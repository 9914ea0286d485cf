import type { Below, Group, LineForm, SourceRow } from "../../../model/source-table.js";
import { type Exact, ZERO, add, compare, exact } from "../../../money/exact.js";
import { signsIn } from "./line-form.js";

/** The lines of a class, or those of one code in it. */
export type ClassSums = {
  readonly keys: readonly string[];
  readonly signs: string;
  readonly known: number;
  readonly isRefused: boolean;
  readonly code: string;
  lines: number;
  row: number;
  readonly sums: Exact[];
  readonly least: (Exact | undefined)[];
  readonly most: (Exact | undefined)[];
  readonly below: Below[];
};

/** One row as a group of itself. */
export function groupOfRow({ row, cells }: SourceRow, form: LineForm, amounts: readonly (string | undefined)[]): Group {
  const known = amounts.reduce((sum, each, at) => sum + (each === undefined ? 0 : 2 ** at), 0);
  const own = amounts.map((each) => each ?? null);
  return {
    keys: form.keys.map((at) => cells[at] ?? ""),
    signs: signsIn(form)(cells),
    known,
    isRefused: false,
    code: "",
    lines: 1,
    sums: own.map((each) => each ?? "0"),
    least: own,
    most: own,
    below: own.map((each) => (each?.startsWith("-") ? { count: 1, row } : { count: 0, row: undefined })),
    row,
  };
}

/** What tells one class from others. */
export const classKey = ({ keys, signs, known }: Pick<Group, "keys" | "signs" | "known">): string =>
  JSON.stringify([keys, signs, known]);

/** Groups of which the same holds, put together: shards give each their own, and a blank is written in two ways. */
export function classSums(groups: readonly (Group | ClassSums)[]): ReadonlyMap<string, ClassSums> {
  const classes = new Map<string, ClassSums>();
  for (const group of groups) {
    const key = `${classKey(group)}${String(group.isRefused)}${group.code}`;
    const known = classes.get(key);
    const sums = group.sums.map((each) => (typeof each === "string" ? exact(each) : each));
    const [least, most] = [group.least.map(numberOf), group.most.map(numberOf)];
    if (!known) {
      classes.set(key, { ...group, sums, least, most, below: [...group.below] });
      continue;
    }
    known.lines += group.lines;
    known.row = Math.min(known.row, group.row);
    for (const [at, each] of sums.entries()) {
      known.sums[at] = add(known.sums[at] ?? ZERO, each);
      known.least[at] = further(known.least[at], least[at], -1);
      known.below[at] = together(known.below[at], group.below[at]);
      known.most[at] = further(known.most[at], most[at], 1);
    }
  }
  return classes;
}

function together(one: Below | undefined, other: Below | undefined): Below {
  const rows = [one?.row, other?.row].filter((each) => each !== undefined);
  return { count: (one?.count ?? 0) + (other?.count ?? 0), row: rows.length === 0 ? undefined : Math.min(...rows) };
}

const numberOf = (value: string | Exact | null | undefined): Exact | undefined =>
  typeof value === "string" ? exact(value) : (value ?? undefined);

/** The smaller (-1) or the larger (1) of two numbers that may be unknown. */
export function further(one: Exact | undefined, other: Exact | undefined, sign: -1 | 1): Exact | undefined {
  if (!one || !other) return one ?? other;
  return compare(one, other) * sign >= 0 ? one : other;
}
