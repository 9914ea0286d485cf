import { type Exact, add, tenToThe } from "../../money/exact.js";
import type { Kernel } from "./kernel.js";

/** The low limb holds 26 bits of an amount. */
const LIMB = BigInt(2 ** 26);

/** Sums as they pass from one thread to another. */
export type SumsPart = {
  /** The limbs of a slot: of each amount the high one and the low one. */
  readonly limbs: Float64Array;
  readonly counts: Float64Array;
  readonly beside: ReadonlyMap<number, Exact>;
};

/**
 * Exact sums of amounts, several to a slot, which the kernel adds up. An amount is a whole number of the last decimal place,
 * of at most 15 digits, and stands in two limbs: the high one and the low 26 bits. Both limbs of a sum stay below 2^53 for
 * more than a hundred million amounts, so that no digit is lost. Amounts that do not fit are added as fractions beside them.
 */
export class LimbSums {
  readonly #kernel: Kernel;
  readonly #at: number;
  readonly #beside = new Map<number, Exact>();

  /** @param at - where the sums stand in the kernel */
  constructor(
    kernel: Kernel,
    at: number,
    readonly width: number,
    readonly places: number,
  ) {
    this.#kernel = kernel;
    this.#at = at;
  }

  /** How many rows each slot has. */
  get counts(): Float64Array {
    return this.#list(1);
  }

  /** Adds an amount that no two limbs hold. */
  addBeside(slot: number, column: number, value: Exact): void {
    const at = slot * this.width + column;
    const known = this.#beside.get(at);
    this.#beside.set(at, known ? add(known, value) : value);
  }

  /** Adds a slot of another part of the file. */
  absorb(slot: number, from: SumsPart, other: number): void {
    this.#kernel.calls.reserveSums(this.#at, slot + 1);
    const { counts } = this;
    const limbs = this.#list(0);
    const { width } = this;
    counts[slot] = (counts[slot] as number) + (from.counts[other] as number);
    for (let limb = 0; limb < width * 2; limb++)
      limbs[slot * width * 2 + limb] =
        (limbs[slot * width * 2 + limb] as number) + (from.limbs[other * width * 2 + limb] as number);
    for (let column = 0; column < width; column++) {
      const beside = from.beside.get(other * width + column);
      if (beside) this.addBeside(slot, column, beside);
    }
  }

  get part(): SumsPart {
    return { limbs: this.#list(0).slice(), counts: this.counts.slice(), beside: this.#beside };
  }

  sumOf(slot: number, column: number): Exact {
    const at = slot * this.width + column;
    const limbs = this.#list(0);
    const [high, low] = [limbs[at * 2] ?? 0, limbs[at * 2 + 1] ?? 0];
    const sum = { n: BigInt(high) * LIMB + BigInt(low), d: tenToThe(this.places) };
    const beside = this.#beside.get(at);
    return beside ? add(sum, beside) : sum;
  }

  // The limbs, or the counts, as they stand in the kernel.
  #list(which: number): Float64Array {
    const { ints } = this.#kernel;
    const list = (ints[(this.#at >> 2) + which] as number) >> 2;
    return this.#kernel.floatsAt(ints[list] as number, ints[list + 1] as number);
  }
}
