import { grown } from "../open/slots.js";
import type { Sums, Values } from "./hierarchy-sums.js";

const FIRST = 64;

/**
 * Rows one after another that no total has added up yet. Of the last of them, as many as make a total are found by their
 * running sums, however many there are: two places differ by a total where their sums do.
 */
export class OpenRows {
  length = 0;
  readonly #sums: Sums;
  readonly #width: number;
  #rows = new Int32Array(FIRST);
  // By column, the lowest 32 bits of the sum up to a place, and the place before it with the same bits in one slot.
  readonly #running: Int32Array[];
  readonly #before: Int32Array[];
  readonly #heads: Map<number, number>[];

  constructor(sums: Sums) {
    this.#sums = sums;
    this.#width = sums.isExact ? sums.width : 0;
    const columns = Array.from({ length: this.#width }, () => new Int32Array(FIRST));
    this.#running = columns;
    this.#before = columns.map(() => new Int32Array(FIRST).fill(-1));
    this.#heads = columns.map(() => new Map([[0, 0]]));
  }

  push(row: number): void {
    const at = this.length++;
    if (this.length >= this.#rows.length) this.#grow();
    this.#rows[at] = row;
    const values = this.#sums.valueOf(row);
    for (let column = 0; column < this.#width; column++) {
      const [running, heads] = [this.#running[column] as Int32Array, this.#heads[column] as Map<number, number>];
      const sum = ((running[at] as number) + bitsOf(values[column] ?? 0n)) | 0;
      running[at + 1] = sum;
      (this.#before[column] as Int32Array)[at + 1] = heads.get(sum) ?? -1;
      heads.set(sum, at + 1);
    }
  }

  /** Takes the last rows away. */
  take(count: number): readonly number[] {
    const from = this.length - count;
    const taken = [...this.#rows.subarray(from, this.length)];
    for (; this.length > from; this.length--)
      for (let column = 0; column < this.#width; column++) {
        const before = (this.#before[column] as Int32Array)[this.length] as number;
        const sum = (this.#running[column] as Int32Array)[this.length] as number;
        const heads = this.#heads[column] as Map<number, number>;
        if (before < 0) heads.delete(sum);
        else heads.set(sum, before);
      }
    return taken;
  }

  /** How many of the last rows, as few as possible, make exactly a total; 0 where none do. */
  making(target: Values): number {
    const column = target.findIndex((each, at) => at < this.#width && each !== undefined);
    if (column < 0) return 0;
    const running = this.#running[column] as Int32Array;
    const wanted = ((running[this.length] as number) - bitsOf(target[column] ?? 0n)) | 0;
    for (let at = this.#heads[column]?.get(wanted) ?? -1; at >= 0; at = this.#before[column]?.[at] ?? -1)
      if (at < this.length && this.#mayMake(target, at) && this.#makes(target, at)) return this.withNothing(at);
    return 0;
  }

  row(at: number): number {
    return this.#rows[at] as number;
  }

  /** How many rows stand from a place on, with the lines of nothing before it: they belong to its total too. */
  withNothing(place: number): number {
    let from = place;
    while (from > 0 && this.#sums.isNothing(this.row(from - 1))) from--;
    return this.length - from;
  }

  #mayMake(target: Values, from: number): boolean {
    return target.every((each, column) => {
      if (each === undefined || column >= this.#width) return true;
      const running = this.#running[column] as Int32Array;
      return (((running[from] as number) + bitsOf(each)) | 0) === running[this.length];
    });
  }

  #makes(target: Values, from: number): boolean {
    const made = this.#sums.sumOf([...this.#rows.subarray(from, this.length)]);
    return target.every((each, column) => each === undefined || column >= this.#width || each === (made[column] ?? 0n));
  }

  #grow(): void {
    const length = this.#rows.length * 2;
    this.#rows = grown(this.#rows, length);
    for (let column = 0; column < this.#width; column++) {
      this.#running[column] = grown(this.#running[column] as Int32Array, length);
      this.#before[column] = grown(this.#before[column] as Int32Array, length);
    }
  }
}

const bitsOf = (value: bigint): number => Number(BigInt.asIntN(32, value));
