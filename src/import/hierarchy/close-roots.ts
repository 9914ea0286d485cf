// Among the rows of a table that belong to no other, finds the one that states the sum of all others and makes it their
// total; what stays doubtful, such as two blocks of one sum, is given back to be asked.
import { columnBits, nearColumn, ROUNDING, size, sumBits, type Values } from "./hierarchy-sums.js";
import { judgedTexts } from "./hierarchy-rows.js";
import { type HierarchyTable, leavesOf, roundingOf, setAside, unclaimed, type Unsure } from "./hierarchy-table.js";

/**
 * Looks for the row that states the sum of all others that belong to none: the first, the last, or one without a code or
 * called a total. Where they make it several times over, the breakdown with the most rows counts.
 */
export function closeRoots(table: HierarchyTable, order: readonly number[], outside: ReadonlySet<number>): Closing {
  const { rows, drafts, sums, labelled, amounts, money, takesBack } = table;
  const leaves = (index: number): readonly number[] => leavesOf(table, index);
  // A parent of nothing but rows that were set aside is set aside with them.
  const isAside = (index: number): boolean =>
    drafts.has(index) && leaves(index).every((each) => drafts.get(each)?.kind === "note");
  const roots = unclaimed(table, order).filter((index) => !isAside(index) && !sums.isNothing(index));
  const [only] = roots;
  if (only === undefined) return NOTHING;
  const closedBy = (total: number): readonly Unsure[] =>
    labelled.has(total) ? [] : [{ rows: [total], by: "sum", code: "hierarchy.closed" }];
  if (roots.length === 1) {
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
  const whole = sums.sumOf(roots);
  for (const total of candidates) {
    if (total === undefined || rows.isGroup?.(total) === true) continue;
    if (!mayMake(table, whole, total, outside.has(total))) continue;
    const others = roots.filter((each) => each !== total);
    const runs = runsOf(table, total, others);
    if (!runs) continue;
    const own = drafts.get(total)?.parts ?? [];
    const bits = Math.max(
      ...runs.map((run) => sumBits(amounts, sums.valueOf(total), run.map(sums.valueOf), money) ?? 0),
    );
    if (bits < MAYBE) continue;
    if (bits < SURE && !mayState(total)) {
      // A parent that the rows beside it may make, too, is asked about by its own lines.
      const twice = own.length > 0 && { code: "hierarchy.blocks" as const };
      return { ...NOTHING, unsure: [{ rows: leaves(total), by: "order", ...twice }] };
    }
    const told = closedBy(total);
    if (takesBack && told.length > 0) return { ...NOTHING, unsure: told };
    const all = [...(own.length > 0 ? [own] : []), ...runs];
    const taken = all.toSorted((a, b) => b.flatMap(leaves).length - a.flatMap(leaves).length)[0] ?? [];
    setAside(table, all.filter((each) => each !== taken).flat(), "sum");
    drafts.set(total, { kind: labelled.has(total) ? "total" : "parent", parts: taken, by: "sum" });
    return { bits, unsure: [], told };
  }
  if (rows.isGroup) return NOTHING;
  const line = lineBelow(table, roots);
  if (line !== undefined) {
    drafts.set(line, { kind: "parent", parts: roots.slice(1), by: "sum" });
    return NOTHING;
  }
  const blocks = balanced(table, roots, whole);
  return { ...NOTHING, unsure: blocks.length > 0 ? blocks : doubtfulRoots(table, roots, whole) };
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
// No amount is broken down so many times.
const MOST_RUNS = 1000;

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

// A line of the first total broken down below all lines: 1000 = 600 + 400, 400 = 300 + 100, then 120 and 180 by province.
function lineBelow(table: HierarchyTable, roots: readonly number[]): number | undefined {
  const { drafts, sums } = table;
  const [first = 0] = roots;
  if (!drafts.has(first) || roots.length < 3) return undefined;
  const below = roots.slice(1);
  const lines = leavesOf(table, first);
  const isMade = (line: number): boolean => {
    const { verdict, bits } = sums.compare(line, below);
    return verdict === "equal" && bits - Math.log2(lines.length) >= SURE;
  };
  return lines.some((line) => line > (below[0] ?? 0)) ? undefined : lines.find(isMade);
}

// The rows cut into runs, each of which makes the total; undefined where they cannot be cut.
function runsOf({ sums }: HierarchyTable, total: number, others: readonly number[]) {
  const runs: number[][] = [];
  let [run, add]: [number[], ReturnType<typeof sums.towards>] = [[], sums.towards(sums.valueOf(total))];
  for (const index of others) {
    run.push(index);
    const verdict = add(index);
    if (verdict === "more") return undefined;
    if (verdict === "less") continue;
    if (runs.push(run) > MOST_RUNS) return undefined;
    [run, add] = [[], sums.towards(sums.valueOf(total))];
  }
  return run.length === 0 && runs.length > 0 ? runs : undefined;
}

// Whether all others may come to a multiple of a total.
function mayMake({ sums, amounts, money }: HierarchyTable, whole: Values, total: number, isOutside: boolean): boolean {
  return sums.valueOf(total).every((own, column) => {
    if (own === undefined || own === 0n || column >= money) return true;
    const others = (whole[column] ?? 0n) - (isOutside ? 0n : own);
    const [rest, most] = [size(others % own), (size(others / own) + 2n) * (amounts.tolerance[column] ?? 0n)];
    return rest <= most || size(own) - rest <= most;
  });
}

// Bits by which two blocks are believed to balance.
const SURE_BLOCK = 12;
const FEWEST = 2;

/** Finds two blocks of rows that add up to the same: two sides of a budget, or one amount broken down twice. */
function balanced(table: HierarchyTable, roots: readonly number[], whole: Values): readonly Unsure[] {
  const { sums, amounts, money } = table;
  const leaves = (index: number): readonly number[] => leavesOf(table, index);
  const isHalf = (part: Values): boolean =>
    whole.every((each, column) => column >= money || (each ?? 0n) === 2n * (part[column] ?? 0n));
  // Halves of nothing say nothing, and each row would end one.
  if (whole.every((each, column) => column >= money || !each)) return [];
  // Doubles show where a half may end.
  const mayEnd = new Uint8Array(roots.length).fill(1);
  for (let column = 0; column < money; column++) {
    const [near, half] = [nearColumn(sums, roots, column), Number(whole[column] ?? 0n) / 2];
    let [made, added] = [0, 0];
    for (let at = 0; at < near.length; at++) {
      made += near[at] as number;
      added += Math.abs(near[at] as number);
      if (Math.abs(made - half) > added * ROUNDING) mayEnd[at] = 0;
    }
  }
  for (let at = mayEnd.indexOf(1); at >= 0; at = mayEnd.indexOf(1, at + 1)) {
    const open = sums.sumOf(roots.slice(0, at + 1));
    if (!isHalf(open)) continue;
    const [rows, others] = [roots.slice(0, at + 1).flatMap(leaves), roots.slice(at + 1).flatMap(leaves)];
    if (rows.length < FEWEST || others.length < FEWEST) continue;
    const bits = sumBits(amounts, open, rows.map(sums.valueOf), money) ?? 0;
    if (bits - Math.log2(roots.length) >= SURE_BLOCK) return [{ rows, by: "order", code: "hierarchy.blocks" }];
  }
  return [];
}

// A row that may be a sum: made by its neighbours but for rounding, above all others, near to them, or made several times over.
function doubtfulRoots(table: HierarchyTable, roots: readonly number[], whole: Values): readonly Unsure[] {
  const edges = roots.length > FEWEST_OTHERS ? [roots[0], roots.at(-1)].flatMap((each) => each ?? []) : [];
  const first =
    // In one column chance makes such sums in any long list.
    (table.amounts.width < 2 || roots.length > LONGEST_LIST ? undefined : roundedRoot(table, roots)) ??
    edges.find((total) => outweighs(table, roots, whole, total)) ??
    edges.find((total) => isNearlyAll(table, whole, total)) ??
    edges.find((total) => isMadeOver(table, roots, whole, total));
  return first === undefined ? [] : [{ rows: leavesOf(table, first), by: "order" }];
}

// Bits beyond chance by which a row is asked about.
const SURE_ROOT = 12;
const FEWEST_OTHERS = 4;
// What parts pay one another is no more than this part of their total.
const NET = 0.05;
// A longer run of parts is no list of a few lines and their sum; longer lists come from programs, which round no sum.
const [LONGEST, LONGEST_LIST] = [100, 2000];
// A budget is printed in so many levels at most.
const LEVELS = [2n, 3n, 4n, 5n];

// The first row that the rows just before or after it make but for rounding. Doubles show where they may.
function roundedRoot(table: HierarchyTable, roots: readonly number[]): number | undefined {
  const { sums, amounts } = table;
  const ones = amounts.one.map(Number);
  const near = ones.map((_, column) => nearColumn(sums, roots, column));
  const nearAt = (column: number, at: number): number => (near[column] as Float64Array)[at] as number;
  const left = new Float64Array(ones.length);
  const isMade = (at: number, parts: readonly number[], stated: readonly number[]): boolean | undefined => {
    const [target, made] = [sums.valueOf(roots[at] ?? 0), sums.sumOf(parts)];
    const rounding = target.map((_, column) => roundingOf(table, column, [roots[at] ?? 0, ...parts]));
    const doubled = (column: number): bigint => 2n * ((target[column] ?? 0n) - (made[column] ?? 0n));
    if (stated.some((column) => -doubled(column) > (rounding[column] ?? 0n))) return false;
    if (parts.length < 2 || stated.some((column) => doubled(column) > (rounding[column] ?? 0n))) return undefined;
    const bits = columnBits(target, stated, parts.map(sums.valueOf), rounding);
    return bits - Math.log2(roots.length) >= SURE_ROOT || undefined;
  };
  return roots.find((_, at) => {
    const stated = [...near.keys()].filter((column) => nearAt(column, at) !== 0);
    return [-1, 1].some((step) => {
      for (const column of stated) left[column] = nearAt(column, at);
      let found = stated.length < 2 ? false : undefined;
      for (let place = at + step, count = 1; found === undefined && count <= LONGEST; place += step, count++) {
        if (place < 0 || place >= roots.length) return false;
        let areFar = true;
        for (const column of stated) {
          const rest = (left[column] as number) - nearAt(column, place);
          // What rows without a fraction may be rounded by is the most.
          const most = (ones[column] as number) * (count + 1) + Math.abs(nearAt(column, at)) * ROUNDING;
          if (-2 * rest > most) return false;
          if (2 * rest <= most) areFar = false;
          left[column] = rest;
        }
        if (!areFar) found = isMade(at, step < 0 ? roots.slice(place, at) : roots.slice(at + 1, place + 1), stated);
      }
      return found === true;
    });
  });
}

// In rows that are sorted by every amount the first or last is the largest, which says nothing.
function outweighs({ sums, money }: HierarchyTable, roots: readonly number[], whole: Values, total: number): boolean {
  const isDown = (values: readonly bigint[]): boolean => values.every((each, at) => each <= (values[at - 1] ?? each));
  const stated = sums.valueOf(total);
  const isMost = stated.every((own = 0n, column) => {
    const sum = (whole[column] ?? 0n) - own;
    return own >= sum && (column >= money || 2n * sum > own);
  });
  const others = isMost ? roots.filter((each) => each !== total) : [];
  const lists = stated.map((_, column) => others.map((each) => sums.valueOf(each)[column] ?? 0n));
  return isMost && !lists.every(isDown) && !lists.every((each) => isDown(each.toReversed()));
}

// A total net of what its parts pay one another comes near to them: the first or last row.
function isNearlyAll({ sums }: HierarchyTable, whole: Values, total: number): boolean {
  const values = sums.valueOf(total);
  const stated = [...whole.keys()].filter((column) => (values[column] ?? 0n) !== 0n);
  return (
    stated.length > 0 &&
    stated.every((column) => {
      const own = sums.nearOf(total, column);
      return Math.abs(Number(whole[column] ?? 0n) - own - own) <= Math.abs(own) * NET;
    })
  );
}

// 900, where 400, 150, 250, 500, 200 and 300 stand beside it: two levels, each of which makes 900.
function isMadeOver({ sums, amounts, money }: HierarchyTable, roots: readonly number[], whole: Values, total: number) {
  const stated = sums.valueOf(total);
  return LEVELS.some((times) => {
    const made = stated.map((own) => (own === undefined ? undefined : own * times));
    const isSum = made.every((each, column) => {
      const off = (whole[column] ?? 0n) - (stated[column] ?? 0n) - (each ?? 0n);
      return each === undefined || column >= money || size(off) <= (amounts.tolerance[column] ?? 0n);
    });
    const others = isSum ? roots.filter((each) => each !== total).map(sums.valueOf) : [];
    return isSum && (sumBits(amounts, made, others, money) ?? 0) >= SURE_ROOT;
  });
}
