import { type Exact, add, tenToThe } from "../../money/exact.js";

/** The low limb holds 26 bits of an amount. */
const LIMB = 2 ** 26;
// A power of two: the product is exact.
const PART = 1 / LIMB;

const FIRST_SLOTS = 256;

/** The amounts of a row, each in two limbs. */
export class Limbs {
  readonly high: Float64Array;
  readonly low: Float64Array;

  constructor(width: number) {
    this.high = new Float64Array(width);
    this.low = new Float64Array(width);
  }

  split(amounts: Float64Array): void {
    for (let at = 0; at < amounts.length; at++) {
      const amount = amounts[at] as number;
      const high = Math.floor(amount * PART);
      this.high[at] = high;
      this.low[at] = amount - high * LIMB;
    }
  }
}

/** Sums as they pass from one thread to another. */
export type SumsPart = {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly counts: Float64Array;
  readonly beside: ReadonlyMap<number, Exact>;
};

/**
 * Exact sums of amounts, several to a slot. An amount is a whole number of the last decimal place, of at most 15 digits, and
 * stands in two limbs: the high one and the low 26 bits. Both limbs of a sum stay below 2^53 for more than a hundred million amounts, so
 * that no digit is lost. Amounts that do not fit are added as fractions beside them.
 */
export class LimbSums {
  high: Float64Array<ArrayBuffer>;
  low: Float64Array<ArrayBuffer>;
  /** How many rows each slot has. */
  counts = new Float64Array(FIRST_SLOTS);
  readonly #beside = new Map<number, Exact>();

  constructor(
    readonly width: number,
    readonly places: number,
  ) {
    this.high = new Float64Array(FIRST_SLOTS * width);
    this.low = new Float64Array(FIRST_SLOTS * width);
  }

  /** Makes room for slots up to a number. */
  reserve(slots: number): void {
    if (slots <= this.counts.length) return;
    const length = Math.max(slots, this.counts.length * 2);
    this.high = grown(this.high, length * this.width);
    this.low = grown(this.low, length * this.width);
    this.counts = grown(this.counts, length);
  }

  /** Adds the amounts of a row. */
  add(slot: number, { high, low }: Limbs): void {
    this.reserve(slot + 1);
    const base = slot * this.width;
    this.counts[slot] = (this.counts[slot] as number) + 1;
    for (let at = 0; at < this.width; at++) {
      this.high[base + at] = (this.high[base + at] as number) + (high[at] as number);
      this.low[base + at] = (this.low[base + at] as number) + (low[at] as number);
    }
  }

  /** Adds an amount that no two limbs hold. */
  addBeside(slot: number, column: number, value: Exact): void {
    const at = slot * this.width + column;
    const known = this.#beside.get(at);
    this.#beside.set(at, known ? add(known, value) : value);
  }

  /** Adds a slot of another part of the file. */
  absorb(slot: number, from: SumsPart, other: number): void {
    this.reserve(slot + 1);
    this.counts[slot] = (this.counts[slot] as number) + (from.counts[other] as number);
    for (let column = 0; column < this.width; column++) {
      const [to, at] = [slot * this.width + column, other * this.width + column];
      this.high[to] = (this.high[to] as number) + (from.high[at] as number);
      this.low[to] = (this.low[to] as number) + (from.low[at] as number);
      const beside = from.beside.get(at);
      if (beside) this.addBeside(slot, column, beside);
    }
  }

  get part(): SumsPart {
    return { high: this.high, low: this.low, counts: this.counts, beside: this.#beside };
  }

  sumOf(slot: number, column: number): Exact {
    const at = slot * this.width + column;
    const limbs = BigInt(this.high[at] as number) * BigInt(LIMB) + BigInt(this.low[at] as number);
    const sum = { n: limbs, d: tenToThe(this.places) };
    const beside = this.#beside.get(at);
    return beside ? add(sum, beside) : sum;
  }
}

function grown(from: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const to = new Float64Array(length);
  to.set(from);
  return to;
}
