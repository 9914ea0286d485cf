// Reads rows as trees in which a row stands before those it is the sum of; and weighs the evidence of a sum, in bits.
import { ROUNDING, columnBits, log2, size } from "./hierarchy-sums.js";

/**
 * Reads rows as trees in which a row stands before the rows that it is the sum of; the likeliest, without lines that belong
 * to none. A sum of many digits outweighs chance, equal neighbours never do. Undefined where there is too much to try.
 */
export function orderTrees(rows: OrderRows, tolerance: readonly bigint[], width: number) {
  const plain = sumOfAll(rows, tolerance);
  if (plain) return [plain];
  // Of each row the trees that it may begin; a row without an entry is a line.
  const readings: (readonly OrderTree[] | undefined)[] = [];
  const [main = NONE, ...others] = rows.near;
  const [slack = 0, ...slacks] = Array.from({ length: others.length + 1 }, (_, column) =>
    Number(tolerance[column] ?? 0n),
  );
  const mostOf = (target: number): number => (target + slack) * (1 + ROUNDING);
  let steps = Math.min(rows.length * width * 4 + 200_000, STEPS);
  for (let at = rows.length - 1; at >= 0; at--) {
    const found = isAboveNone(at) ? [] : parentsAt(at);
    if (steps < 0 || (rows.length - at === SAMPLE && at > SAMPLE && isFlat(bestFrom(at + 1)))) return undefined;
    if (found.length === 0) continue;
    // A sum that chance does not make leaves no other reading.
    const best = found.reduce((most, each) => Math.max(most, each.own), 0);
    readings[at] = [leafAt(at), ...found].filter((each) => best < SURE || each.own > best - SURE).slice(0, READINGS);
  }
  // One row that is the sum of all is what a table of sums is about.
  const root = readings[0]?.find((each) => each.end === rows.length && each.children.length > 1);
  return root ? [root] : bestFrom(0);

  // Whether the rows behind one surely come to another sum, where none of them may be a parent itself.
  function isAboveNone(at: number): boolean {
    const target = main[at] as number;
    const most = mostOf(target);
    for (let [position, sum] = [at + 1, 0]; ; position++) {
      if (position >= rows.length || sum > most) {
        steps -= Math.min(position, rows.length) - at - 1;
        return true;
      }
      if (readings[position]) return false;
      sum += main[position] as number;
      if (isNear(sum, target, slack)) return false;
    }
  }

  function parentsAt(at: number): OrderTree[] {
    const target = main[at] as number;
    const found = new Map<number, OrderTree>();
    const open = new Map<number, States>();
    const most = mostOf(target);
    const start: State = { sum: 0, others: others.map(() => 0), gain: 0, count: 0, before: undefined, tree: undefined, doubt: undefined }; // prettier-ignore
    let [waiting, position] = [1, at + 1];
    open.set(position, new Map([["", start]]));
    for (; waiting > 0 && position < rows.length; position++) {
      const here = open.get(position);
      if (!here) continue;
      open.delete(position);
      waiting--;
      const trees = readings[position] ?? [leafAt(position)];
      for (const state of strongest(here, width)) {
        steps--;
        const sum = state.sum + (main[position] as number);
        if (sum > most) continue;
        const sums = state.others.map((each, column) => each + (others[column]?.[position] ?? 0));
        const isEqual = isNear(sum, target, slack) && areNear(sums, at) && isSumOf(at, position, state);
        for (const tree of trees) {
          const next = followed(state, tree, sum, sums);
          if (isEqual) keep(found, at, next);
          else if (tree.end < rows.length && put(open, tree.end, next)) waiting++;
        }
      }
      if (steps < 0) return [];
    }
    return [...found.values()];
  }

  function areNear(sums: readonly number[], at: number): boolean {
    return sums.every((sum, column) => isNear(sum, others[column]?.[at] ?? 0, slacks[column] as number));
  }

  // Sums are followed as doubles; what they find is added up exactly.
  function isSumOf(at: number, position: number, state: State): boolean {
    const parts = [position, ...childrenOf(state).map((each) => each.at)];
    return rows.at(at).every((target, column) => {
      const sum = parts.reduce((whole, part) => whole + (rows.at(part)[column] ?? 0n), 0n);
      return size(sum - target) <= (tolerance[column] ?? 0n);
    });
  }

  function keep(found: Map<number, OrderTree>, at: number, state: State): void {
    const children = childrenOf(state);
    const end = state.tree?.end ?? at + 1;
    const own =
      children.length > 1
        ? Math.min(bitsOf(rows, at, children, tolerance), 60) - Math.log2(children.length) - PARENT
        : isRepeated(rows, at)
          ? -1
          : Math.min(digitsOf(rows.at(at)[0] ?? 0n), 12) - CHAIN;
    const tree = { at, end, children, own, gain: state.gain + own, doubt: state.doubt };
    const known = found.get(end);
    if (!known) found.set(end, tree);
    else {
      const [better, worse] = known.gain >= tree.gain ? [known, tree] : [tree, known];
      found.set(end, {
        ...better,
        doubt: closer(better.doubt, { margin: better.gain - worse.gain, readings: [better.children, worse.children] }),
      });
    }
  }

  // The sequence with the most evidence, from a row to the last: its trees but the lines that stand alone.
  function bestFrom(first: number): readonly OrderTree[] {
    const [gains, taken] = [new Float64Array(rows.length + 1), [] as OrderTree[]];
    for (let at = rows.length - 1; at >= first; at--) {
      const trees = readings[at];
      gains[at] = trees ? -Infinity : (gains[at + 1] as number);
      for (const tree of trees ?? []) {
        const gain = tree.gain + (gains[tree.end] as number);
        if (gain > (gains[at] as number)) [gains[at], taken[at]] = [gain, tree];
      }
    }
    const sequence: OrderTree[] = [];
    for (let at = first; at < rows.length; at = taken[at]?.end ?? at + 1) {
      const tree = taken[at];
      if (tree && tree.children.length > 0) sequence.push(tree);
    }
    return sequence;
  }
}

/** The evidence of a sum. Of the columns those count that say something else than another one; the first is the sum of them all. */
export function bitsOf(rows: OrderRows, at: number, children: readonly OrderTree[], tolerance: readonly bigint[]) {
  const total = rows.at(at);
  const [first = 0, ...more] = total.keys();
  return columnBits(total, more.length === 0 ? [first] : more, children.map((each) => rows.at(each.at)), tolerance); // prettier-ignore
}

// Bits that a parent, and a parent of a single row with the same amount, must bring to be worth assuming.
const PARENT = 4;
const CHAIN = 3;
const SURE = 20;
// A longer run of rows with the same amounts repeats one amount, rather than one row being the other's only part.
const REPEATED = 3;
// Of a row, more readings than a chain of equal amounts can sensibly have are not followed.
const READINGS = 256;
const STEPS = 5_000_000;

const isNear = (sum: number, target: number, allowed: number): boolean =>
  Math.abs(sum - target) <= allowed + Math.abs(target) * ROUNDING;
// A long table is given up as flat after so many rows that show no trees.
const SAMPLE = 1500;

/** Rows in the order in which they are read: the amounts of each, by column. */
export type OrderRows = {
  readonly length: number;
  /** Amounts that are asked for again and again are remembered. */
  readonly at: (at: number) => readonly bigint[];
  readonly made: (at: number) => readonly bigint[];
  /** The same as doubles, by column. */
  readonly near: readonly Float64Array[];
};

// Whether more neighbouring rows than a few, the row among them, have the same amounts.
function isRepeated(rows: OrderRows, at: number): boolean {
  const own = rows.at(at);
  const isSame = (place: number): boolean =>
    rows.near.every((column) => column[place] === column[at]) &&
    rows.at(place).every((each, column) => each === own[column]);
  let [start, end] = [at, at + 1];
  while (end - start <= REPEATED && isSame(start - 1)) start--;
  while (end - start <= REPEATED && isSame(end)) end++;
  return end - start > REPEATED;
}

// A first row that is the sum of all others leaves no room for parents among them.
function sumOfAll(rows: OrderRows, tolerance: readonly bigint[]): OrderTree | undefined {
  const root = rows.at(0);
  // At a glance.
  const [near = NONE] = rows.near;
  let whole = 0;
  for (let at = 1; at < near.length; at++) whole += near[at] as number;
  if (!isNear(whole, near[0] ?? 0, Number(tolerance[0] ?? 0n))) return undefined;
  const sums = root.map((each) => -each);
  for (let at = 1; at < rows.length; at++)
    for (const [column, each] of rows.made(at).entries()) sums[column] = (sums[column] ?? 0n) + each;
  if (!sums.every((each, column) => size(each) <= (tolerance[column] ?? 0n))) return undefined;
  const children = Array.from({ length: rows.length - 1 }, (_, at) => leafAt(at + 1));
  return { at: 0, end: rows.length, children, own: SURE, gain: SURE, doubt: undefined };
}

const NONE = new Float64Array();

const leafAt = (at: number): OrderTree => ({ at, end: at + 1, children: [], own: 0, gain: 0, doubt: undefined });

// Hardly any row of the sample lies in a tree that is surely one.
const isFlat = (trees: readonly OrderTree[]): boolean =>
  trees.reduce((rows, { at, end, gain }) => rows + (gain >= SURE ? end - at : 0), 0) < SAMPLE / 4;

// 59,689,000 has 59,689: the digits that tell one amount from another.
function digitsOf(value: bigint): number {
  let rest = value;
  while (rest !== 0n && rest % 10n === 0n) rest /= 10n;
  return log2(rest);
}

/** A tree read from the order of rows and their sums: the row at `at`, and the trees that add up to it. */
export type OrderTree = {
  readonly at: number;
  readonly end: number;
  readonly children: readonly OrderTree[];
  /** Evidence in bits: of its own sum, and with all trees below. */
  readonly own: number;
  readonly gain: number;
  /** The closest call among all readings that were weighed on the way. */
  readonly doubt: Doubt | undefined;
};

/** Two readings of the same rows with the same sum, and by how many bits one is stronger. */
type Doubt = { readonly margin: number; readonly readings: readonly [readonly OrderTree[], readonly OrderTree[]] };

/** Trees put together one after another, on the way to a sum. */
type State = {
  /** What the first column and the others come to so far. */
  readonly sum: number;
  readonly others: readonly number[];
  readonly gain: number;
  readonly count: number;
  readonly before: State | undefined;
  readonly tree: OrderTree | undefined;
  doubt: Doubt | undefined;
};

// A state with one tree more.
const followed = (before: State, tree: OrderTree, sum: number, others: readonly number[]): State => ({
  sum,
  others,
  gain: before.gain + tree.gain,
  count: before.count + 1,
  before,
  tree,
  doubt: closer(before.doubt, tree.doubt),
});

/** States by their sums: those of one column are the number itself. */
type States = Map<number | string, State>;

// Bits within which two readings are a close call.
const CLOSE = 10;

/** The closer call of two, where either is close. */
const closer = (a: Doubt | undefined, b: Doubt | undefined) => (b && b.margin < (a?.margin ?? CLOSE) ? b : a);

/** Notes a state where its rows end; of two with the same sums the stronger stays. Whether nothing stood there yet. */
function put(open: Map<number, States>, position: number, state: State): boolean {
  const key = state.others.length === 0 ? state.sum : `${String(state.sum)},${state.others.join()}`;
  const here = open.get(position);
  if (!here) {
    open.set(position, new Map([[key, state]]));
    return true;
  }
  const known = here.get(key);
  if (!known) here.set(key, state);
  else {
    const [better, worse] = known.gain >= state.gain ? [known, state] : [state, known];
    const margin = better.gain - worse.gain;
    if (margin < (better.doubt?.margin ?? CLOSE))
      better.doubt = { margin, readings: [childrenOf(better), childrenOf(worse)] };
    here.set(key, better);
  }
  return false;
}

/** The states that are worth following: the strongest, and those with the most and the fewest parts. */
function strongest(states: States, width: number): readonly State[] {
  const all = [...states.values()];
  if (all.length <= width) return all;
  all.sort((a, b) => b.gain - a.gain);
  const most = all.reduce((x, y) => (x.count >= y.count ? x : y));
  return [...new Set([most, all.reduce((x, y) => (x.count <= y.count ? x : y)), ...all.slice(0, width)])];
}

/** The trees that a state has put together. */
function childrenOf(state: State): OrderTree[] {
  const children: OrderTree[] = [];
  for (let each: State | undefined = state; each?.tree; each = each.before) children.push(each.tree);
  return children.reverse();
}
