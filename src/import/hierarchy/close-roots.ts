import {
  type NearSum,
  ROUNDING,
  type Values,
  columnBits,
  nearColumn,
  nearSum,
  size,
  sumBits,
} from "./hierarchy-sums.js";
import { judgedTexts } from "./hierarchy-rows.js";
import { type HierarchyTable, type Unsure, leavesOf, setAside, unclaimed } from "./hierarchy-table.js";
import { roundingOf } from "./rounding.js";

/**
 * Looks for the row that states the sum of all other rows that belong to none: the first, the last, or one that is
 * called a total or has no code. Where they make it several times over, one after another, it is broken down several
 * ways: the one with the most rows counts, and the others are set aside. What is found is noted in the table.
 *
 * @param outside - rows that were set aside from the beginning and may still state the total
 * @example 1000, then 400, 600 (by title), then 300, 700 (by chapter): 1000 is the total and is broken down twice
 */
export function closeRoots(
  table: HierarchyTable,
  order: readonly number[],
  outside: ReadonlySet<number> = new Set(),
): Closing {
  const { rows, drafts, sums, labelled, amounts, money, takesBack } = table;
  const leaves = (index: number): readonly number[] => leavesOf(table, index);
  // A parent of nothing but rows that were set aside is set aside with them.
  const isAside = (index: number): boolean =>
    drafts.has(index) && leaves(index).every((each) => drafts.get(each)?.kind === "note");
  const roots = unclaimed(table, order).filter((index) => !isAside(index) && !sums.isNothing(index));
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
  const near = Array.from({ length: amounts.width }, (_, column) => nearSum(sums, roots, column));
  const mayMake = makingAll(table, near, outside);
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
    setAside(table, [...runs.filter((each) => each !== taken), own].flat(), "sum");
    drafts.set(total, { kind: labelled.has(total) ? "total" : "parent", parts: taken, by: "sum" });
    return { bits, unsure: [], told };
  }
  if (rows.isGroup) return NOTHING;
  const blocks = balanced(table, roots, near);
  return { ...NOTHING, unsure: blocks.length > 0 ? blocks : doubtfulRoots(table, roots, near) };
}

/** What the rows that belong to no other say together. */
type Closing = {
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
      return each === undefined || column >= money || size(each) <= (amounts.tolerance[column] ?? 0n);
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
  near: readonly NearSum[],
  outside: ReadonlySet<number>,
): (total: number) => boolean {
  return (total) => {
    const stated = sums.valueOf(total);
    return near.every(({ sum, slack }, column) => {
      if (stated[column] === undefined || column >= money) return true;
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

/** Finds two blocks of rows that add up to the same: two sides of a budget, or one amount broken down twice. */
function balanced(table: HierarchyTable, roots: readonly number[], all: readonly NearSum[]): readonly Unsure[] {
  const { sums, amounts, money } = table;
  const leaves = (index: number): readonly number[] => leavesOf(table, index);
  let whole: Values | undefined;
  const isHalf = (part: Values): boolean =>
    (whole ??= sums.sumOf(roots)).every(
      (each, column) => column >= money || (each ?? 0n) === 2n * (part[column] ?? 0n),
    );
  const mayBeHalf = new Uint8Array(roots.length).fill(1);
  for (const [column, { sum, slack }] of all.slice(0, money).entries()) {
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

/**
 * Rows that may be sums although nothing says so surely, among those that belong to no other and that no total closes: one
 * that is the sum of the rows beside it in several columns but for rounding; a first or last row that is larger than all
 * others together in every column, as a total is of which only some parts are printed; one that comes near to all others,
 * as a total without transfers between its parts does; and one that all others make
 * several times over, as lines and their parents do.
 */
function doubtfulRoots(table: HierarchyTable, roots: readonly number[], near: readonly NearSum[]): readonly Unsure[] {
  const mayBe = mayBeRounded(table, roots);
  const edges = roots.length > FEWEST_OTHERS ? [roots[0], roots.at(-1)].flatMap((each) => each ?? []) : [];
  const first =
    // In one column chance makes such sums in any long list.
    (table.amounts.width < 2 ? undefined : roots.find((_, at) => mayBe(at) && isRounded(table, roots, at))) ??
    edges.find((total) => outweighs(table, roots, near, total)) ??
    edges.find((total) => isNearlyAll(table, near, total)) ??
    edges.find((total) => isMadeOver(table, roots, near, total));
  return first === undefined ? [] : [{ rows: [first], by: "order" }];
}

// Bits beyond chance by which a row is asked about.
const SURE_ROOT = 12;
const FEWEST_OTHERS = 4;
// What parts pay one another is no more than this part of their total.
const NET = 0.05;
// A longer run of parts is no list of a few lines and their sum.
const LONGEST = 100;

// A budget is printed in so many levels at most.
const LEVELS = [2n, 3n, 4n, 5n];

// A row and the rows just before or after it.
function isRounded(table: HierarchyTable, roots: readonly number[], at: number): boolean {
  const { sums, amounts } = table;
  const index = roots[at] ?? 0;
  const target = sums.valueOf(index);
  const stated = [...target.keys()].filter((column) => (target[column] ?? 0n) !== 0n);
  if (stated.length < 2) return false;
  return [roots.slice(Math.max(0, at - LONGEST), at).toReversed(), roots.slice(at + 1, at + LONGEST)].some((beside) => {
    const left = [...target];
    for (const [place, part] of beside.entries()) {
      const parts = beside.slice(0, place + 1);
      for (const column of stated) left[column] = (left[column] ?? 0n) - (sums.valueOf(part)[column] ?? 0n);
      // What rows without a fraction may be rounded by is the most.
      const most = (column: number): bigint => (amounts.one[column] ?? 1n) * BigInt(parts.length + 1);
      if (stated.some((column) => -2n * (left[column] ?? 0n) > most(column))) return false;
      if (stated.every((column) => 2n * (left[column] ?? 0n) > most(column))) continue;
      const rounding = target.map((_, column) => roundingOf(table, column, [index, ...parts]));
      if (stated.some((column) => -2n * (left[column] ?? 0n) > (rounding[column] ?? 0n))) return false;
      const isMade = stated.every((column) => 2n * (left[column] ?? 0n) <= (rounding[column] ?? 0n));
      if (parts.length < 2 || !isMade) continue;
      const bits = columnBits(target, stated, parts.map(sums.valueOf), rounding);
      if (bits - Math.log2(roots.length) >= SURE_ROOT) return true;
    }
    return false;
  });
}

// The same at a glance: whether the rows beside it come near to it before they are more.
function mayBeRounded({ sums, amounts }: HierarchyTable, roots: readonly number[]): (at: number) => boolean {
  const width = amounts.one.length;
  const ones = amounts.one.map(Number);
  const near = ones.map((_, column) => nearColumn(sums, roots, column));
  const left = new Float64Array(width);
  const comesNear = (at: number, step: 1 | -1): boolean => {
    for (let column = 0; column < width; column++) left[column] = (near[column] as Float64Array)[at] as number;
    for (let count = 1, place = at + step; count <= LONGEST && place >= 0 && place < roots.length; place += step) {
      let isNear = true;
      for (let column = 0; column < width; column++) {
        const values = near[column] as Float64Array;
        const own = values[at] as number;
        if (own === 0) continue;
        const rest = (left[column] as number) - (values[place] as number);
        left[column] = rest;
        const most = (ones[column] as number) * (count + 1) + Math.abs(own) * ROUNDING;
        if (-2 * rest > most) return false;
        if (2 * rest > most) isNear = false;
      }
      if (isNear && count > 1) return true;
      count++;
    }
    return false;
  };
  return (at) => {
    let stated = 0;
    for (let column = 0; column < width; column++) if ((near[column] as Float64Array)[at] !== 0) stated++;
    return stated >= 2 && (comesNear(at, -1) || comesNear(at, 1));
  };
}

// In rows that are sorted by every amount the first or last is the largest, which says nothing.
function outweighs(
  { sums, money }: HierarchyTable,
  roots: readonly number[],
  near: readonly NearSum[],
  total: number,
): boolean {
  const isDown = (values: readonly bigint[]): boolean => values.every((each, at) => each <= (values[at - 1] ?? each));
  const isLess = ({ sum, slack }: NearSum, column: number): boolean => 2 * sums.nearOf(total, column) < sum - slack;
  if (near.slice(0, money).some(isLess)) return false;
  const others = roots.filter((each) => each !== total);
  const stated = sums.valueOf(total);
  const lists = stated.map((_, column) => others.map((each) => sums.valueOf(each)[column] ?? 0n));
  if (lists.every(isDown) || lists.every((each) => isDown(each.toReversed()))) return false;
  const made = sums.sumOf(others);
  return stated.every((own = 0n, column) => {
    const sum = made[column] ?? 0n;
    return own >= sum && (column >= money || 2n * sum > own);
  });
}

// A total net of what its parts pay one another comes near to them: the first or last row.
function isNearlyAll({ sums }: HierarchyTable, near: readonly NearSum[], total: number): boolean {
  const values = sums.valueOf(total);
  const stated = [...near.entries()].filter(([column]) => (values[column] ?? 0n) !== 0n);
  return (
    stated.length > 0 &&
    stated.every(([column, { sum }]) => {
      const own = sums.nearOf(total, column);
      return Math.abs(sum - own - own) <= Math.abs(own) * NET;
    })
  );
}

// 900, where 400, 150, 250, 500, 200 and 300 stand beside it: two levels, each of which makes 900.
function isMadeOver(
  { sums, amounts, money }: HierarchyTable,
  roots: readonly number[],
  all: readonly NearSum[],
  total: number,
): boolean {
  const stated = sums.valueOf(total);
  const isNear = (times: bigint): boolean =>
    all.slice(0, money).every(({ sum, slack }, column) => {
      const own = stated[column] === undefined ? undefined : sums.nearOf(total, column);
      const most = slack + Number(amounts.tolerance[column] ?? 0n) * 2;
      return own === undefined || Math.abs(sum - own - own * Number(times)) <= most;
    });
  const near = LEVELS.filter(isNear);
  const others = near.length === 0 ? [] : roots.filter((each) => each !== total);
  return near.some((times) => {
    const made = stated.map((own) => (own === undefined ? undefined : own * times));
    return (sumBits(amounts, made, others.map(sums.valueOf), money) ?? 0) >= SURE_ROOT;
  });
}
