import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import { nearColumn, nearSum } from "./hierarchy-sums.js";
import { roundingOf } from "./rounding.js";
import { columnBits, sumBits } from "./sum-bits.js";

/**
 * Rows that may be sums although nothing says so surely, among those that belong to no other and that no total closes: one
 * that is the sum of the rows beside it in several columns but for rounding; a first or last row that is larger than all
 * others together in every column, as a total is of which only some parts are printed; one that comes near to all others,
 * as a total without transfers between its parts does; and one that all others make
 * several times over, as lines and their parents do.
 *
 * @param roots - in file order
 */
export function doubtfulRoots(table: HierarchyTable, roots: readonly number[]): readonly Unsure[] {
  const mayBe = mayBeRounded(table, roots);
  const first =
    roots.find((_, at) => mayBe(at) && isRounded(table, roots, at)) ??
    outweighing(table, roots) ??
    nearlyAll(table, roots) ??
    [roots[0], roots.at(-1)].find((total) => total !== undefined && isMadeOver(table, roots, total));
  return first === undefined ? [] : [{ rows: [first], by: "order" }];
}

// Bits beyond chance by which a row is asked about.
const SURE = 12;
const FEWEST = 4;
// What parts pay one another is no more than this part of their total.
const NET = 0.05;
// Doubles differ from what they stand for by less than this part of them.
const NEAR = 1e-9;
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
  // In one column chance makes such sums in any long list.
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
      if (bits - Math.log2(roots.length) >= SURE) return true;
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
        const most = (ones[column] as number) * (count + 1) + Math.abs(own) * NEAR;
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
function outweighing({ sums, money }: HierarchyTable, roots: readonly number[]): number | undefined {
  const isDown = (values: readonly bigint[]): boolean => values.every((each, at) => each <= (values[at - 1] ?? each));
  return [roots[0], roots.at(-1)].find((total) => {
    if (total === undefined) return false;
    const isLess = (column: number): boolean => {
      const { sum, slack } = nearSum(sums, roots, column);
      const own = sums.nearOf(total, column);
      return own < sum - own - slack;
    };
    if (sums.valueOf(total).some((_, column) => column < money && isLess(column))) return false;
    const others = roots.filter((each) => each !== total);
    const stated = sums.valueOf(total);
    const lists = stated.map((_, column) => others.map((each) => sums.valueOf(each)[column] ?? 0n));
    const isSorted = lists.every(isDown) || lists.every((each) => isDown(each.toReversed()));
    if (others.length < FEWEST || isSorted) return false;
    const made = sums.sumOf(others);
    return stated.every((own = 0n, column) => {
      const sum = made[column] ?? 0n;
      return own >= sum && (column >= money || 2n * sum > own);
    });
  });
}

// A total net of what its parts pay one another comes near to them: the first or last row.
function nearlyAll({ sums }: HierarchyTable, roots: readonly number[]): number | undefined {
  if (roots.length - 1 < FEWEST) return undefined;
  return [roots[0], roots.at(-1)].find((total) => {
    if (total === undefined) return false;
    const stated = sums.valueOf(total).flatMap((each, column) => (each === undefined || each === 0n ? [] : [column]));
    const isNear = (column: number): boolean => {
      const { sum } = nearSum(sums, roots, column);
      const own = sums.nearOf(total, column);
      return Math.abs(sum - own - own) <= Math.abs(own) * NET;
    };
    return stated.length > 0 && stated.every(isNear);
  });
}

// 900, where 400, 150, 250, 500, 200 and 300 stand beside it: two levels, each of which makes 900.
function isMadeOver({ sums, amounts, money }: HierarchyTable, roots: readonly number[], total: number): boolean {
  if (roots.length - 1 < FEWEST) return false;
  const made = Array.from({ length: money }, (_, column) => nearSum(sums, roots, column));
  const stated = sums.valueOf(total);
  const isNear = (times: bigint): boolean =>
    made.every(({ sum, slack }, column) => {
      const own = stated[column] === undefined ? undefined : sums.nearOf(total, column);
      const most = slack + Number(amounts.tolerance[column] ?? 0n) * 2;
      return own === undefined || Math.abs(sum - own - own * Number(times)) <= most;
    });
  const near = LEVELS.filter(isNear);
  const others = near.length === 0 ? [] : roots.filter((each) => each !== total);
  return near.some((times) => {
    const made = stated.map((own) => (own === undefined ? undefined : own * times));
    return (sumBits(amounts, made, others.map(sums.valueOf), money) ?? 0) >= SURE;
  });
}
