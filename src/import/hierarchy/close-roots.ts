import { type Values, nearSum, nearColumn } from "./hierarchy-sums.js";
import { judgedTexts } from "./hierarchy-rows.js";
import { type HierarchyTable, type Unsure, claimedRows } from "./hierarchy-table.js";
import { doubtfulRoots } from "./doubtful-roots.js";
import { sumBits } from "./sum-bits.js";

/**
 * Looks for the row that states the sum of all other rows that belong to none: the first, the last, or one that is
 * called a total or has no code. Where they make it several times over, one after another, it is broken down several
 * ways: the one with the most rows counts, and the others are set aside. What is found is noted in the table.
 *
 * @param order - rows of one group, in file order
 * @param outside - rows that were set aside from the beginning and may still state the total
 * @example 1000, then 400, 600 (by title), then 300, 700 (by chapter): 1000 is the total and is broken down twice
 */
export function closeRoots(
  table: HierarchyTable,
  order: readonly number[],
  outside: ReadonlySet<number> = new Set(),
): Closing {
  const { rows, drafts, sums, labelled, amounts, money, takesBack } = table;
  const claimed = claimedRows(table);
  const leaves = (index: number): readonly number[] => {
    const parts = drafts.get(index)?.parts ?? [];
    return parts.length === 0 ? [index] : parts.flatMap(leaves);
  };
  // A parent of nothing but rows that were set aside is set aside with them.
  const isAside = (index: number): boolean =>
    drafts.has(index) && leaves(index).every((each) => drafts.get(each)?.kind === "note");
  const roots = order.filter((index) => !claimed.has(index) && !isAside(index) && !sums.isNothing(index));
  const [only, ...more] = roots;
  if (only === undefined) return NOTHING;
  const closedBy = (total: number): readonly Unsure[] =>
    labelled.has(total) ? [] : [{ rows: [total], by: "sum", code: "hierarchy.closed" }];
  if (more.length === 0) {
    const { parts = [], by = "codes" } = drafts.get(only) ?? {};
    const bits = sumBits(amounts, amounts.at(only), parts.map(sums.valueOf), money) ?? 0;
    const unsure = takesBack && (by === "order" || by === "sum") ? closedBy(only) : [];
    if (unsure.length === 0) return { ...NOTHING, bits };
    drafts.delete(only);
    return { ...NOTHING, unsure };
  }
  const mayState = stating(table);
  const inside = [roots[0], roots.at(-1), ...roots.filter(mayState).slice(0, EDGE)];
  const candidates = [...new Set([...order.filter((each) => outside.has(each)), ...inside])];
  const mayMake = makingAll(table, roots, outside);
  for (const total of candidates) {
    if (total === undefined || rows.isGroup?.(total) === true || !mayMake(total)) continue;
    const others = roots.filter((each) => each !== total);
    const runs = runsOf(table, total, others);
    if (!runs) continue;
    const own = drafts.get(total)?.parts ?? [];
    const bits = Math.max(
      ...runs.map((run) => sumBits(amounts, sums.valueOf(total), run.map(sums.valueOf), money) ?? 0),
    );
    const isNamed = mayState(total);
    if (bits < MAYBE || (bits < SURE && !isNamed)) {
      if (bits < MAYBE) continue;
      return { ...NOTHING, unsure: [{ rows: [total], by: "order" }] };
    }
    const told = closedBy(total);
    if (takesBack && told.length > 0) return { ...NOTHING, unsure: told };
    const taken = runs.toSorted((a, b) => b.flatMap(leaves).length - a.flatMap(leaves).length)[0] ?? [];
    const below = (index: number): readonly number[] =>
      (drafts.get(index)?.parts ?? []).flatMap((each) => [each, ...below(each)]);
    const aside = [...runs.filter((each) => each !== taken), own].flat();
    for (const index of aside.flatMap((each) => [each, ...below(each)]))
      drafts.set(index, { kind: "note", parts: [], by: "sum" });
    drafts.set(total, { kind: labelled.has(total) ? "total" : "parent", parts: taken, by: "sum" });
    return { bits, unsure: [], told };
  }
  if (rows.isGroup) return NOTHING;
  const blocks = balanced(table, roots, leaves);
  return { ...NOTHING, unsure: blocks.length > 0 ? blocks : doubtfulRoots(table, roots) };
}

/** What the rows that belong to no other say together. */
export type Closing = {
  /** Bits by which the rows of the group confirm its total; 0 where no row states it. */
  readonly bits: number;
  readonly unsure: readonly Unsure[];
  /** The row that was set aside as the total although no word calls it one. */
  readonly told: readonly Unsure[];
};

// Bits by which a total without a word for it is believed, and is asked about.
const SURE = 12;
const MAYBE = 5;
const EDGE = 3;

const NOTHING: Closing = { bits: 0, unsure: [], told: [] };

// A row without a code among rows that have one, or one that is called a total.
function stating({ rows: { codes }, labelled }: HierarchyTable): (index: number) => boolean {
  const areNothing = codes.map((each) => judgedTexts(each, (code) => (/^[0\s.\-–/]*$/.test(code) ? 1 : 0)));
  const isCodeless = (index: number): boolean => {
    for (const isNothing of areNothing) if (isNothing.at(index) === 0) return false;
    return areNothing.length > 0;
  };
  return (index) => isCodeless(index) || labelled.has(index);
}

// The rows cut into runs, each of which makes the total; undefined where they cannot be cut.
function runsOf(
  { sums, amounts, money }: HierarchyTable,
  total: number,
  others: readonly number[],
): readonly (readonly number[])[] | undefined {
  const target = sums.valueOf(total);
  const runs: number[][] = [];
  let run: number[] = [];
  let open = [...target];
  for (const index of others) {
    run.push(index);
    const value = sums.valueOf(index);
    open = open.map((each, column) => (each === undefined ? undefined : each - (value[column] ?? 0n)));
    const isMade = open.every((each, column) => {
      const tolerance = amounts.tolerance[column] ?? 0n;
      return each === undefined || column >= money || (each <= tolerance && -each <= tolerance);
    });
    if (!isMade) continue;
    runs.push(run);
    [run, open] = [[], [...target]];
  }
  return run.length === 0 && runs.length > 0 ? runs : undefined;
}

// Whether all others may come to a multiple of a total, at a glance.
function makingAll(
  { sums, amounts, money }: HierarchyTable,
  roots: readonly number[],
  outside: ReadonlySet<number>,
): (total: number) => boolean {
  const all = Array.from({ length: money }, (_, column) => nearSum(sums, roots, column));
  return (total) => {
    const stated = sums.valueOf(total);
    return all.every(({ sum, slack }, column) => {
      if (stated[column] === undefined) return true;
      const own = sums.nearOf(total, column);
      const others = outside.has(total) ? sum : sum - own;
      const times = Math.max(1, Math.round(others / own));
      const most = slack * 2 + 2 * (times + 1) * Number(amounts.tolerance[column] ?? 0n) + 1;
      return own === 0 || Math.abs(others - times * own) <= most;
    });
  };
}

// Bits by which two blocks are believed to balance.
const SURE_BLOCK = 12;
const FEWEST = 2;

/**
 * Finds two blocks of rows that add up to the same: two sides of a budget, or one amount broken down twice.
 *
 * @param roots - rows that belong to no other, in file order
 * @param leaves - the lines below a row
 * @returns the lines of the first block; none where no cut makes two equal blocks, or where chance may make them
 */
function balanced(
  { sums, amounts, money }: HierarchyTable,
  roots: readonly number[],
  leaves: (index: number) => readonly number[],
): readonly Unsure[] {
  let all: Values | undefined;
  const isHalf = (part: Values): boolean =>
    (all ??= sums.sumOf(roots)).every((each, column) => column >= money || (each ?? 0n) === 2n * (part[column] ?? 0n));
  const mayBeHalf = new Uint8Array(roots.length).fill(1);
  for (let column = 0; column < Math.min(amounts.width, money); column++) {
    const { sum, slack } = nearSum(sums, roots, column);
    let near = 0;
    const own = nearColumn(sums, roots, column);
    for (let at = 0; at < own.length; at++) {
      near += own[at] as number;
      if (Math.abs(sum - 2 * near) > slack * 2) mayBeHalf[at] = 0;
    }
  }
  for (let at = mayBeHalf.indexOf(1); at >= 0; at = mayBeHalf.indexOf(1, at + 1)) {
    const open = sums.sumOf(roots.slice(0, at + 1));
    if (!isHalf(open)) continue;
    const [rows, others] = [roots.slice(0, at + 1).flatMap(leaves), roots.slice(at + 1).flatMap(leaves)];
    if (rows.length < FEWEST || others.length < FEWEST) continue;
    const bits = sumBits(amounts, open, rows.map(sums.valueOf), money) ?? 0;
    if (bits - Math.log2(roots.length) >= SURE_BLOCK) return [{ rows, by: "order", code: "hierarchy.blocks" }];
  }
  return [];
}
