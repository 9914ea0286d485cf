import type { GridRow } from "../open/grid.js";
import type { ScanPlan } from "./scan-plan.js";

const NAMED = 5;
const MOST_KEPT = 2000;
// Ways to write an amount.
const SHAPES = 4096;
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
  largest: number;
  /** Whether an amount stands at the end of 32 bits. */
  isWrapped: boolean;
};

/** The amounts of the first line of a year and of its last, and about those of all. */
export type Edge = {
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly all: Float64Array;
  lines: number;
};

/** What was seen, as it passes from one thread to another. */
export type Seen = Pick<Observations, "columns" | "kept" | "steps" | "edges">;

/** What must be told of rows, or decides how a column is read; and the rows that show it. */
export class Observations {
  readonly columns: readonly ColumnSeen[];
  /** Rows that show something for the first time, by their number. */
  readonly kept = new Map<number, GridRow>();
  /** Of each year and pair of columns, the lines whose amounts are about a thousand times each other. */
  readonly steps = new Map<string, Noted & { readonly first: GridRow }>();
  /** Of each year, the amounts of its first line and of its last, and about those of all lines together. */
  readonly edges: Edge[] = [];
  readonly #shapes: readonly Uint8Array[];
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
      largest: 0,
      isWrapped: false,
    }));
    this.#shapes = plan.amounts.map(() => new Uint8Array(SHAPES));
    this.#one = 10 ** plan.places;
    this.#wrapped = WRAPPED.map((each) => each * this.#one);
  }

  /** Takes what a later part of the file has shown. */
  absorb({ columns, kept, steps, edges }: Seen, row: (row: number) => number, year: (year: number) => number): void {
    const moved = (of: GridRow): GridRow => ({ ...of, row: row(of.row) });
    for (const each of kept.values()) this.kept.set(row(each.row), moved(each));
    for (const [at, own] of this.columns.entries()) absorbColumn(own, columns[at] as ColumnSeen, row);
    for (const [key, noted] of steps) {
      const [number = 0, from = 0, to = 0] = key.split("|").map(Number);
      const own = stepKey(year(number), from, to);
      const known = this.steps.get(own) ?? { count: 0, rows: [], first: moved(noted.first) };
      this.steps.set(own, known);
      absorbNoted(known, noted, row);
    }
    for (const [number, edge] of Object.entries(edges)) this.#absorbEdge(year(Number(number)), edge);
  }

  #absorbEdge(year: number, edge: Edge): void {
    const own = this.edges[year];
    if (!own) {
      this.edges[year] = edge;
      return;
    }
    own.last.set(edge.last);
    own.lines += edge.lines;
    for (let at = 0; at < own.all.length; at++) own.all[at] = (own.all[at] as number) + (edge.all[at] as number);
  }

  get part(): Seen {
    return { columns: this.columns, kept: this.kept, steps: this.steps, edges: this.edges };
  }

  isNewShape(column: number, shape: number): boolean {
    const known = this.#shapes[column] as Uint8Array;
    if (known[shape] === 1) return false;
    known[shape] = 1;
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
      else if (value > seen.largest) seen.largest = value;
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
    edge.lines++;
    for (let at = 0; at < values.length; at++) {
      const value = values[at] as number;
      edge.last[at] = value;
      edge.all[at] = (edge.all[at] as number) + value;
    }
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

function absorbColumn(own: ColumnSeen, other: ColumnSeen, row: (row: number) => number): void {
  absorbNoted(own.negative, other.negative, row);
  own.isWhole32 &&= other.isWhole32;
  own.whole += other.whole;
  own.hundreds += other.hundreds;
  own.largest = Math.max(own.largest, other.largest);
  own.isWrapped ||= other.isWrapped;
}

function absorbNoted(own: Noted, other: Noted, row: (row: number) => number): void {
  own.count += other.count;
  own.rows.push(...other.rows.slice(0, NAMED - own.rows.length).map(row));
}

function note(noted: Noted, row: number): void {
  if (noted.count++ < NAMED) noted.rows.push(row);
}
