import type { GridRow } from "../open/grid.js";
import type { ScanPlan } from "./scan-plan.js";

const NAMED = 5;
const MOST_KEPT = 2000;
// What a program of 32 bits writes that could not hold an amount.
const WRAPPED = [2147483647, -2147483648, 4294967295] as const;

/** Rows that are told together: how many, and the first of them. */
export type Noted = { count: number; readonly rows: number[] };

/** What a column of amounts shows while a file is gone through. */
export type ColumnSeen = {
  /** Amounts below zero. */
  readonly negative: Noted;
  /** Whether all amounts so far are whole numbers of 32 bits, and how many of them there are. */
  isWhole32: boolean;
  whole: number;
  /** Of these, how many are multiples of a hundred. */
  hundreds: number;
  /** Whether an amount stands at the end of 32 bits. */
  isWrapped: boolean;
};

/** What must be told of rows, or decides how a column is read; and the rows that show it. */
export class Observations {
  readonly columns: readonly ColumnSeen[];
  /** Rows that show something for the first time, by their number. */
  readonly kept = new Map<number, GridRow>();
  /** Of each year and pair of columns, the lines whose amounts are about a thousand times each other. */
  readonly steps = new Map<string, Noted & { readonly first: GridRow }>();
  /** Of each year, the amounts of its first line and of its last, and about those of all lines together. */
  readonly edges: {
    readonly first: Float64Array;
    readonly last: Float64Array;
    readonly all: Float64Array;
    lines: number;
  }[] = [];
  readonly #shapes: readonly Set<number>[];
  readonly #one: number;
  readonly #wrapped: readonly number[];
  #few = 0;

  constructor(readonly plan: ScanPlan) {
    const noted = (): Noted => ({ count: 0, rows: [] });
    this.columns = plan.amounts.map(() => ({
      negative: noted(),
      isWhole32: true,
      whole: 0,
      hundreds: 0,
      isWrapped: false,
    }));
    this.#shapes = plan.amounts.map(() => new Set());
    this.#one = 10 ** plan.places;
    this.#wrapped = WRAPPED.map((each) => each * this.#one);
  }

  isNewShape(column: number, shape: number): boolean {
    const known = this.#shapes[column] as Set<number>;
    if (known.has(shape)) return false;
    known.add(shape);
    return true;
  }

  keep(row: number, whole: () => GridRow): void {
    if (!this.kept.has(row)) this.kept.set(row, whole());
  }

  /** Keeps a row where not too many of the kind are kept already. */
  keepFew(row: number, whole: () => GridRow): void {
    if (this.#few++ < MOST_KEPT) this.keep(row, whole);
  }

  /** Looks at the amounts of a line of some year. */
  observe(row: number, values: Float64Array, year: number, whole: () => GridRow): void {
    for (let at = 0; at < values.length; at++) {
      const value = values[at] as number;
      if (value === 0) continue;
      const seen = this.columns[at] as ColumnSeen;
      if (value < 0) note(seen.negative, row);
      if (value === this.#wrapped[0] || value === this.#wrapped[1] || value === this.#wrapped[2]) seen.isWrapped = true;
      if (seen.isWhole32) this.#observeWhole(seen, value);
    }
    for (const pair of this.plan.pairs) {
      const [one, other] = [Math.abs(values[pair[0]] as number), Math.abs(values[pair[1]] as number)];
      if (one > other ? isThousandfold(other, one) : isThousandfold(one, other)) this.#noteStep(row, year, pair, whole);
    }
    this.#noteEdge(values, year);
  }

  #noteStep(row: number, year: number, [from, to]: readonly [number, number], whole: () => GridRow): void {
    const key = stepKey(year, from, to);
    const noted = this.steps.get(key) ?? { count: 0, rows: [], first: whole() };
    this.steps.set(key, noted);
    note(noted, row);
  }

  #noteEdge(values: Float64Array, year: number): void {
    const edge = (this.edges[year] ??= {
      first: values.slice(),
      last: values.slice(),
      all: new Float64Array(values.length),
      lines: 0,
    });
    edge.last.set(values);
    edge.lines++;
    for (let at = 0; at < values.length; at++) edge.all[at] = (edge.all[at] as number) + (values[at] as number);
  }

  #observeWhole(seen: ColumnSeen, value: number): void {
    const one = this.#one;
    seen.isWhole32 = value % one === 0 && value < 2 ** 32 * one && value > -(2 ** 32) * one;
    seen.whole++;
    if (value % (100 * one) === 0) seen.hundreds++;
  }
}

/** The steps of a year between two columns of amounts. */
export const stepKey = (year: number, from: number, to: number): string => `${year}|${from}|${to}`;

// Both are whole numbers far below 2^53 / 2000, or the test is one of amounts that no line has.
const isThousandfold = (small: number, large: number): boolean =>
  small !== 0 && large >= small * 500 && large <= small * 2000;

function note(noted: Noted, row: number): void {
  if (noted.count++ < NAMED) noted.rows.push(row);
}
