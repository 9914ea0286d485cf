// Finds which rows the rows called totals add up: those just before or after them, exactly or nearly.
import type { Sums, Values } from "./hierarchy-sums.js";

/** Finds what rows called totals add up: the rows before or after them that nothing has added up yet. */
export function labelledTotals(order: readonly number[], labelled: readonly Labelled[], sums: Sums) {
  const byIndex = new Map(labelled.map((each) => [each.index, each]));
  const [before, after] = labelled.length === 0 ? [NONE, NONE] : [matched(order, byIndex, sums, -1), matched(order, byIndex, sums, 1)]; // prettier-ignore
  // The side on which most totals are explained, else the side that explains most of them by itself.
  const isBefore =
    before.parts.size === after.parts.size ? before.alone >= after.alone : before.parts.size > after.parts.size;
  const { parts } = isBefore ? before : after;
  const near = new Map<number, readonly number[]>();
  const unsure: number[] = [];
  for (const { index, sure, plain, proposed } of labelled) {
    const isEdge = order[0] === index || order.at(-1) === index;
    if (parts.has(index) || (!sure && !isEdge)) continue;
    const isTooMany = labelled.length > MOST || proposed === true;
    const closest = isTooMany ? undefined : nearest(order, index, byIndex, parts, sums);
    // A programme called “Total …” that is nearly the sum of all others is asked about.
    if (!sure) {
      if (closest && closest.distance <= CLOSE) unsure.push(index);
    } else if (closest && (closest.distance <= NEAR || (plain && isEdge))) near.set(index, closest.parts);
    else unsure.push(index);
  }
  // Rows that are nearly the sum of others, or stand where a total stands; and those called totals that add nothing up.
  return { parts, near, unsure };
}

/** A row that is called a total. */
export type Labelled = {
  readonly index: number;
  /** Whether nothing says that it may be a line: a row with all its codes may be a programme called “Total …”. */
  readonly sure: boolean;
  /** Whether it is called a total and nothing else. */
  readonly plain: boolean;
  /** Whether only a word that nobody has reviewed calls it so: then it has to be an exact sum. */
  readonly proposed?: boolean;
};

type Matched = { readonly parts: Parts; readonly alone: number };
type Parts = ReadonlyMap<number, readonly number[]>;
const NONE: Matched = { parts: new Map(), alone: 0 };
type ByIndex = ReadonlyMap<number, Labelled>;
type Step = 1 | -1;

const NEAR = 0.02;
const CLOSE = 0.001;
// Where hundreds of rows are called totals, the word means something else.
const MOST = 500;

// First everything that lies on the usual side, nearest totals first; then what is left on the other side.
function matched(order: readonly number[], labelled: ByIndex, sums: Sums, first: Step): Matched {
  const parts = new Map<number, readonly number[]>();
  let alone = 0;
  const claimed = new Set<number>();
  for (const step of [first, -first as Step]) {
    const sequence = step === -1 ? order : order.toReversed();
    const open = new OpenRows(sums);
    for (const index of sequence) {
      if (claimed.has(index)) continue;
      if (labelled.has(index) && !parts.has(index)) {
        const count = matchOf(index, open, sums);
        if (count > 0) {
          const own = open.take(count);
          for (const each of own) claimed.add(each);
          parts.set(index, step === -1 ? own : own.toReversed());
        }
      }
      open.push(index);
    }
    if (step === first) alone = parts.size;
  }
  return { parts, alone };
}

// How many of the last open rows add up to the total; 0 where none do.
function matchOf(index: number, open: OpenRows, sums: Sums): number {
  const target = sums.valueOf(index);
  if (target.every((each) => each === undefined)) return 0;
  if (sums.isExact && target.some((each, column) => each !== undefined && column < sums.width))
    return open.making(target);
  const add = sums.towards(target);
  for (let at = open.length - 1; at >= 0; at--) {
    const verdict = add(open.row(at));
    if (verdict === "more") return 0;
    if (verdict === "less") continue;
    return open.withNothing(at);
  }
  return 0;
}

// The rows up to the next total, or all of them, whichever come closest to it.
function nearest(order: readonly number[], index: number, labelled: ByIndex, parts: Parts, sums: Sums) {
  const claimed = new Set([...parts.values()].flat());
  const at = order.indexOf(index);
  const sides = [order.slice(0, at).toReversed(), order.slice(at + 1)].flatMap((side) => {
    const free = side.filter((each) => !claimed.has(each));
    const end = free.findIndex((each) => labelled.has(each));
    return [free.slice(0, end < 0 ? free.length : end), free.filter((each) => !labelled.has(each))];
  });
  const tried = sides
    .filter((each) => each.length > 0)
    .map((each) => ({ parts: each.toSorted((a, b) => a - b), ...sums.compare(index, each) }))
    .filter((each) => each.verdict !== "none");
  return tried.reduce<(typeof tried)[number] | undefined>(
    (best, each) => (best && best.distance <= each.distance ? best : each),
    undefined,
  );
}

// Of a column, the lowest 32 bits of the sum up to a place, and the place before it with the same bits.
type Running = { readonly running: number[]; readonly before: number[]; readonly heads: Map<number, number> };

/** Rows that no total has added up yet. As many of the last as make a total are found by running sums: two places differ by it. */
class OpenRows {
  readonly #rows: number[] = [];
  readonly #columns: readonly Running[];

  constructor(readonly sums: Sums) {
    const width = sums.isExact ? sums.width : 0;
    this.#columns = Array.from({ length: width }, () => ({ running: [0], before: [-1], heads: new Map([[0, 0]]) }));
  }

  get length(): number {
    return this.#rows.length;
  }

  push(row: number): void {
    const at = this.#rows.push(row);
    const values = this.sums.valueOf(row);
    for (const [column, { running, before, heads }] of this.#columns.entries()) {
      const sum = ((running[at - 1] as number) + bitsOf(values[column] ?? 0n)) | 0;
      running.push(sum);
      before.push(heads.get(sum) ?? -1);
      heads.set(sum, at);
    }
  }

  /** Takes the last rows away. */
  take(count: number): readonly number[] {
    for (const { running, before, heads } of this.#columns)
      for (let left = count; left > 0; left--) {
        const [sum, place] = [running.pop() as number, before.pop() as number];
        if (place < 0) heads.delete(sum);
        else heads.set(sum, place);
      }
    return this.#rows.splice(this.length - count);
  }

  /** How many of the last rows, as few as possible, make exactly a total; 0 where none do. */
  making(target: Values): number {
    const { length } = this;
    const stated = this.#columns.flatMap((own, column) => {
      const wanted = ((own.running[length] as number) - bitsOf(target[column] ?? 0n)) | 0;
      return target[column] === undefined ? [] : [{ ...own, wanted }];
    });
    const [first] = stated;
    for (let at = first?.heads.get(first.wanted) ?? -1; at >= 0; at = first?.before[at] ?? -1)
      if (at < length && stated.every((each) => each.running[at] === each.wanted) && this.#makes(target, at))
        return this.withNothing(at);
    return 0;
  }

  row(at: number): number {
    return this.#rows[at] as number;
  }

  /** How many rows stand from a place on, with the lines of nothing before it: they belong to its total too. */
  withNothing(place: number): number {
    let from = place;
    while (from > 0 && this.sums.isNothing(this.row(from - 1))) from--;
    return this.length - from;
  }

  #makes(target: Values, from: number): boolean {
    const made = this.sums.sumOf(this.#rows.slice(from));
    return this.#columns.every((_, column) => target[column] === undefined || target[column] === (made[column] ?? 0n));
  }
}

const bitsOf = (value: bigint): number => Number(BigInt.asIntN(32, value));
