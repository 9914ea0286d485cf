import type { GridRow } from "../open/grid.js";
import { AmountBytes, BLANK, KNOWN } from "./amount-bytes.js";
import type { Observations } from "./observations.js";
import type { ScanPlan } from "./scan-plan.js";
import type { RowCells } from "./row-cells.js";

const DIGIT = /\d/;
// As many texts of a column are remembered that are no plain amounts.
const MOST_TEXTS = 20_000;
const MOST_DIGITS = 15;

/** An amount that no two limbs hold, as a decimal string. */
export type Beside = { readonly column: number; readonly value: string };

/** Reads the amounts of rows: plain ones from bytes, all others by the grammar of numbers, each text once. */
export class RowAmounts {
  /** The amounts of the row that was read last, in units of the last decimal place; 0 where unknown or beside. */
  readonly values: Float64Array;
  /** Which of them are known, as bits. */
  known = 0;
  beside: readonly Beside[] = [];
  /** Of each column, the texts that are not plain, with how often each stands there. */
  readonly oddCounts: readonly Map<string, number>[];
  readonly #plan: ScanPlan;
  readonly #seen: Observations;
  readonly #readers: readonly AmountBytes[];
  readonly #odd: readonly Map<string, string | object | undefined>[];

  constructor(plan: ScanPlan, seen: Observations) {
    const { amounts, places } = plan;
    this.#plan = plan;
    this.#seen = seen;
    this.values = new Float64Array(amounts.length);
    this.oddCounts = amounts.map(() => new Map());
    this.#readers = amounts.map((each) => new AmountBytes(each.mark, places));
    this.#odd = amounts.map(() => new Map());
  }

  /** Whether all amounts of the row are known. */
  get areKnown(): boolean {
    return this.known === (1 << this.values.length) - 1;
  }

  /** Reads the amounts of a row; returns which of them cannot be read, as bits. */
  read(bytes: Uint8Array, cells: RowCells, row: number, whole: () => GridRow): number {
    const { amounts } = this.#plan;
    let mask = 0;
    let wrong = 0;
    if (this.beside.length > 0) this.beside = [];
    for (let at = 0; at < amounts.length; at++) {
      const { index } = amounts[at] as (typeof amounts)[number];
      const reader = this.#readers[at] as AmountBytes;
      const verdict = reader.read(bytes, cells.starts[index] as number, cells.ends[index] as number);
      this.values[at] = 0;
      if (verdict === KNOWN) {
        this.values[at] = reader.value;
        mask |= 1 << at;
        if (this.#seen.isNewShape(at, reader.shape)) this.#seen.keep(row, whole);
      } else if (verdict !== BLANK) {
        const value = this.#oddValue(at, bytes.subarray(cells.starts[index], cells.ends[index]), row, whole);
        if (typeof value === "string") mask |= 1 << at;
        else if (value !== undefined) wrong |= 1 << at;
      }
    }
    this.known = mask;
    return wrong;
  }

  /** The amounts of the row to look at, those that no two limbs hold rounded. */
  rounded(): Float64Array {
    if (this.beside.length === 0) return this.values;
    const values = this.values.slice();
    for (const { column, value } of this.beside) values[column] = Number(value) * 10 ** this.#plan.places;
    return values;
  }

  // What the grammar of numbers makes of a cell; each text is asked about once.
  #oddValue(at: number, cell: Uint8Array, row: number, whole: () => GridRow): string | object | undefined {
    const text = this.#plan.encoding.decode(cell);
    const known = this.#odd[at] as Map<string, string | object | undefined>;
    const counts = this.oddCounts[at] as Map<string, number>;
    let value = known.get(text);
    if (value === undefined && !known.has(text)) {
      value = this.#plan.amounts[at]?.read(text);
      if (known.size < MOST_TEXTS || !DIGIT.test(text)) known.set(text, value);
      this.#seen.keepFew(row, whole);
    }
    if (known.has(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (typeof value !== "string") return value;
    const [, fraction = ""] = value.split(".");
    const { places } = this.#plan;
    if (fraction.length <= places && value.length + places <= MOST_DIGITS)
      this.values[at] = scaled(value, fraction, places);
    else this.beside = [...this.beside, { column: at, value }];
    return value;
  }
}

const scaled = (value: string, fraction: string, places: number): number =>
  Number(value.replace(".", "") + "0".repeat(places - fraction.length));
