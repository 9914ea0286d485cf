import type { GridRow } from "../open/grid.js";
import type { Kernel } from "./kernel.js";
import type { ScanPlan } from "./scan-plan.js";

const NAMED = 5;
/** Of rows that show how texts are written, as many are kept. */
export const MOST_KEPT = 2000;
// Numbers that the kernel holds of a column.
const FIELDS = 11;

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
  readonly lines: number;
};

/** What was seen, as it passes from one thread to another. */
export type Seen = Pick<Observations, "columns" | "kept" | "steps" | "edges" | "stacked">;

/** How many rows others beside them add up to, and about how many would by chance: of all, and of those that lie near. */
export type Stacked = Readonly<Record<"rows" | "byChance" | "near" | "nearByChance", number>> & {
  /** Whether an id goes on behind the one beside it: «1.2» and «1.2.1». */
  readonly areNested: boolean;
};

/** What must be told of rows, or decides how a column is read; and the rows that show it. */
export class Observations {
  /** Rows that show something for the first time, by their number. */
  readonly kept = new Map<number, GridRow>();
  /** Of each year and pair of columns, the lines whose amounts are about a thousand times each other. */
  readonly steps = new Map<string, Noted & { readonly first: GridRow }>();
  readonly #kernel: Kernel;
  readonly #width: number;
  #few = 0;
  // Those of the part of another thread.
  #stacked: Stacked = { rows: 0, byChance: 0, near: 0, nearByChance: 0, areNested: false };

  constructor(
    kernel: Kernel,
    readonly plan: ScanPlan,
  ) {
    this.#kernel = kernel;
    this.#width = plan.amounts.length;
    const pairs = kernel.calls.beginSeen(this.#width, 10 ** plan.places, plan.pairs.length);
    kernel.intsAt(pairs, plan.pairs.length * 2).set(plan.pairs.flat());
  }

  /** What each column of amounts has shown. */
  get columns(): readonly ColumnSeen[] {
    return Array.from({ length: this.#width }, (_, at) => columnIn(this.#fields(at)));
  }

  /** Of each year, the amounts of its first line and of its last, and about those of all lines together. */
  get edges(): readonly Edge[] {
    const edges: Edge[] = [];
    for (let year = 0; year < this.#kernel.calls.edgeCount(); year++) {
      const edge = this.#edgeOf(year);
      if (edge.lines > 0) edges[year] = edge;
    }
    return edges;
  }

  /** Rows that may be the sums of others. */
  get stacked(): Stacked {
    const { stackedRows, stackedByChance, stackedNear, nearByChance, areNested } = this.#kernel.calls;
    return {
      areNested: areNested.value !== 0 || this.#stacked.areNested,
      rows: stackedRows.value + this.#stacked.rows,
      byChance: stackedByChance() + this.#stacked.byChance,
      near: stackedNear.value + this.#stacked.near,
      nearByChance: nearByChance() + this.#stacked.nearByChance,
    };
  }

  /** Takes what a later part of the file has shown. */
  absorb(
    { columns, kept, steps, edges, stacked }: Seen,
    row: (row: number) => number,
    year: (year: number) => number,
  ): void {
    const moved = (of: GridRow): GridRow => ({ ...of, row: row(of.row) });
    this.#stacked = stacked;
    for (const each of kept.values()) this.kept.set(row(each.row), moved(each));
    for (const [at, other] of columns.entries()) {
      const fields = this.#fields(at);
      const own = columnIn(fields);
      absorbColumn(own, other, row);
      fields.set(fieldsOf(own));
    }
    for (const [key, noted] of steps) {
      const [number = 0, from = 0, to = 0] = key.split("|").map(Number);
      const own = stepKey(year(number), from, to);
      const known = this.steps.get(own) ?? { count: 0, rows: [], first: moved(noted.first) };
      this.steps.set(own, known);
      absorbNoted(known, noted, row);
    }
    edges.forEach((edge, number) => this.#absorbEdge(year(number), edge));
  }

  #absorbEdge(year: number, edge: Edge): void {
    const place = this.#kernel.calls.edgesUpTo(year) + year * this.#edgeSize * 8;
    const own = this.#edgeOf(year);
    if (own.lines === 0) own.first.set(edge.first);
    own.last.set(edge.last);
    this.#kernel.floats[place >> 3] = own.lines + edge.lines;
    for (let at = 0; at < own.all.length; at++) own.all[at] = (own.all[at] as number) + (edge.all[at] as number);
  }

  get part(): Seen {
    const { columns, kept, steps, edges, stacked } = this;
    const copied = ({ first, last, all, lines }: Edge): Edge => ({ first: first.slice(), last: last.slice(), all: all.slice(), lines }); // prettier-ignore
    return { columns, kept, steps, edges: edges.map(copied), stacked };
  }

  keep(row: number, whole: () => GridRow): void {
    if (!this.kept.has(row)) this.kept.set(row, whole());
  }

  /** Keeps a row where not too many of the kind are kept already. */
  keepFew(row: number, whole: () => GridRow): void {
    if (this.#few++ < MOST_KEPT) this.keep(row, whole);
  }

  /** Notes a line whose amounts of a pair of columns are about a thousand times each other. */
  noteStep(row: number, year: number, pair: number, whole: () => GridRow): void {
    const [from = 0, to = 0] = this.plan.pairs[pair] ?? [];
    const key = stepKey(year, from, to);
    const noted = this.steps.get(key) ?? { count: 0, rows: [], first: whole() };
    this.steps.set(key, noted);
    if (noted.count++ < NAMED) noted.rows.push(row);
  }

  #fields(column: number): Float64Array {
    return this.#kernel.floatsAt(this.#kernel.calls.seenColumns() + column * FIELDS * 8, FIELDS);
  }

  get #edgeSize(): number {
    return 1 + 3 * this.#width;
  }

  #edgeOf(year: number): Edge {
    const place = this.#kernel.calls.edgesUpTo(year) + year * this.#edgeSize * 8;
    const amounts = (at: number): Float64Array => this.#kernel.floatsAt(place + 8 + at * this.#width * 8, this.#width);
    return { first: amounts(0), last: amounts(1), all: amounts(2), lines: this.#kernel.floats[place >> 3] as number };
  }
}

// What the kernel writes of a column, and back.
function columnIn(fields: Float64Array): ColumnSeen {
  const [count = 0] = fields;
  const [isWhole32 = 0, whole = 0, hundreds = 0, largest = 0, isWrapped = 0] = fields.subarray(1 + NAMED);
  return {
    negative: { count, rows: [...fields.subarray(1, 1 + Math.min(count, NAMED))] },
    ...{ isWhole32: isWhole32 !== 0, whole, hundreds, largest, isWrapped: isWrapped !== 0 },
  };
}

const fieldsOf = ({ negative, isWhole32, whole, hundreds, largest, isWrapped }: ColumnSeen): readonly number[] => [
  ...[negative.count, ...negative.rows, ...new Array<number>(NAMED - negative.rows.length).fill(0)],
  ...[Number(isWhole32), whole, hundreds, largest, Number(isWrapped)],
];

/** The steps of a year between two columns of amounts. */
export const stepKey = (year: number, from: number, to: number): string => `${year}|${from}|${to}`;

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
