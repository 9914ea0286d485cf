import type { GridRow } from "../open/grid.js";
import type { Kernel } from "./kernel.js";
import type { Observations } from "./observations.js";
import type { RowCells } from "./row-cells.js";
import type { ScanPlan } from "./scan-plan.js";

const DIGIT = /\d/;
// As many texts of a column are remembered that are no plain amounts.
const MOST_TEXTS = 20_000;
const MOST_DIGITS = 15;
/** What an amount that is not plain is for the kernel: unknown, put among the values, none, or one that no two limbs hold. */
const [UNKNOWN, PUT, WRONG, BESIDE] = [0, 1, 2, 3] as const;

/** An amount that no two limbs hold, as a decimal string. */
export type Beside = { readonly column: number; readonly value: string };

/** Reads the amounts of rows that are not plain, by the grammar of numbers, each text once. The kernel reads all others. */
export class RowAmounts {
  /** Of each column, the texts that are not plain, with how often each stands there. */
  readonly oddCounts: readonly Map<string, number>[];
  /** The shapes of these texts, of all columns. */
  readonly shapes = new Set<string>();
  readonly #plan: ScanPlan;
  readonly #kernel: Kernel;
  readonly #cells: RowCells;
  readonly #values: number;
  readonly #seen: Observations;
  readonly #odd: readonly Map<string, string | object | undefined>[];
  #beside: { readonly row: number; readonly amounts: readonly Beside[] } = { row: 0, amounts: [] };

  constructor(plan: ScanPlan, kernel: Kernel, cells: RowCells, seen: Observations) {
    this.#plan = plan;
    this.#kernel = kernel;
    this.#cells = cells;
    this.#values = kernel.placeOf("values");
    this.#seen = seen;
    this.oddCounts = plan.amounts.map(() => new Map());
    this.#odd = plan.amounts.map(() => new Map());
  }

  /** The amounts of the row that was read last that no two limbs hold. */
  get beside(): readonly Beside[] {
    return this.#beside.amounts;
  }

  /** Reads an amount of a row that is not plain; puts it among the values where two limbs hold it. */
  readOdd(at: number, row: number, whole: () => GridRow): number {
    const value = this.#oddValue(at, row, whole);
    if (typeof value !== "string") return value === undefined ? UNKNOWN : WRONG;
    const [, fraction = ""] = value.split(".");
    const { places } = this.#plan;
    if (fraction.length <= places && value.length + places <= MOST_DIGITS) {
      this.#put(at, scaled(value, fraction, places));
      return PUT;
    }
    const others = this.#beside.row === row ? this.#beside.amounts.filter((each) => each.column !== at) : [];
    this.#beside = { row, amounts: [...others, { column: at, value }] };
    return BESIDE;
  }

  /** Puts the amounts that no two limbs hold among the values, rounded: the row is only looked at now. */
  putRounded(): void {
    for (const { column, value } of this.beside) this.#put(column, Number(value) * 10 ** this.#plan.places);
  }

  // Texts that differ in their digits alone say the same of how the texts of their column are written.
  #keepShape(shape: string, row: number, whole: () => GridRow): void {
    if (this.shapes.has(shape)) return;
    this.shapes.add(shape);
    this.#seen.keepFew(row, whole);
  }

  #put(at: number, value: number): void {
    this.#kernel.floats[(this.#values >> 3) + at] = value;
  }

  // What the grammar of numbers makes of a cell; each text is asked about once.
  #oddValue(at: number, row: number, whole: () => GridRow): string | object | undefined {
    const { index, read, textOf } = this.#plan.amounts[at] as ScanPlan["amounts"][number];
    const cell = this.#plan.raw(this.#kernel.bytes.subarray(this.#cells.starts[index], this.#cells.ends[index]));
    const text = textOf(cell);
    const known = this.#odd[at] as Map<string, string | object | undefined>;
    const counts = this.oddCounts[at] as Map<string, number>;
    let value = known.get(cell);
    if (value === undefined && !known.has(cell)) {
      value = read(cell);
      if (known.size < MOST_TEXTS || !DIGIT.test(cell)) known.set(cell, value);
      if (text !== undefined) this.#keepShape(`${at} ${shapeOf(text)}`, row, whole);
    }
    if (known.has(cell) && text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
    return value;
  }
}

// A text with each run of digits as far as its length says something of the marks beside it.
const shapeOf = (text: string): string =>
  text.replace(/\d+/g, ({ length, 0: first }) => (length === 3 ? "3" : length > 3 ? "9" : first === "0" ? "0" : "1"));

const scaled = (value: string, fraction: string, places: number): number =>
  Number(value.replace(".", "") + "0".repeat(places - fraction.length));
