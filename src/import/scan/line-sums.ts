import type { Exact } from "../../money/exact.js";
import type { GridRow } from "../open/grid.js";
import { LIMB, LimbSums } from "./limb-sums.js";
import { Pairs } from "./pairs.js";
import type { ScanPlan } from "./scan-plan.js";
import { grown } from "./texts.js";

/** How many rows of a class are named where some of its amounts are blank. */
export const NAMED = 6;

/**
 * Lines added up while a file is gone through: by class (year, what decides about tags and filters, which amounts are
 * known), and for each dimension by code and class.
 */
export class LineSums {
  /** A class is the end of a path: year, then one number after the other, then the amounts that are known. */
  readonly #steps: readonly Pairs[];
  readonly classes: LimbSums;
  readonly dimensions: readonly { readonly pairs: Pairs; readonly sums: LimbSums; firstRows: Int32Array }[];
  /** First row of each class. */
  readonly first: GridRow[] = [];
  /** Rows of a class with a blank amount, as far as they are named. */
  readonly blanks: number[][] = [];
  readonly #high: Float64Array;
  readonly #low: Float64Array;

  constructor(readonly plan: ScanPlan) {
    const { amounts, places, dimensions, keys, tests } = plan;
    this.#steps = Array.from({ length: keys.length + tests.size + 1 }, () => new Pairs());
    this.classes = new LimbSums(amounts.length, places);
    this.dimensions = dimensions.map(() => ({
      pairs: new Pairs(),
      sums: new LimbSums(amounts.length, places),
      firstRows: new Int32Array(128),
    }));
    this.#high = new Float64Array(amounts.length);
    this.#low = new Float64Array(amounts.length);
  }

  get size(): number {
    return this.#steps.at(-1)?.size ?? 0;
  }

  /** The class of a row, by the numbers that tell classes apart. */
  classOf(numbers: Int32Array): number {
    let path = 0;
    for (let at = 0; at < this.#steps.length; at++)
      path = (this.#steps[at] as Pairs).numberOf(path, numbers[at] as number);
    return path;
  }

  /** The numbers that lead to a class. */
  numbersOf(number: number): Int32Array {
    const numbers = new Int32Array(this.#steps.length);
    let path = number;
    for (let at = this.#steps.length - 1; at >= 0; at--) {
      const step = this.#steps[at] as Pairs;
      numbers[at] = step.second[path] as number;
      path = step.first[path] as number;
    }
    return numbers;
  }

  /** Adds an amount that no two limbs hold to the sums that its row was added to. */
  addBeside(number: number, codes: Int32Array, column: number, value: Exact): void {
    this.classes.addBeside(number, column, value);
    for (const [at, { pairs, sums }] of this.dimensions.entries())
      sums.addBeside(pairs.numberOf(codes[at] as number, number), column, value);
  }

  /** Adds a row: its class, its amounts (0 where unknown), and the number of its code in each dimension. */
  add(row: number, number: number, amounts: Float64Array, codes: Int32Array): void {
    const { classes, dimensions } = this;
    const [high, low] = [this.#high, this.#low];
    for (let at = 0; at < amounts.length; at++) {
      const amount = amounts[at] as number;
      high[at] = Math.floor(amount / LIMB);
      low[at] = amount - (high[at] as number) * LIMB;
    }
    classes.reserve(number + 1);
    put(classes, number, high, low);
    for (let at = 0; at < dimensions.length; at++) {
      const dimension = dimensions[at] as (typeof dimensions)[number];
      const slot = dimension.pairs.numberOf(codes[at] as number, number);
      if (slot >= dimension.firstRows.length) dimension.firstRows = grown(dimension.firstRows, slot * 2);
      const first = dimension.firstRows[slot] as number;
      if (first === 0 || row < first) dimension.firstRows[slot] = row;
      dimension.sums.reserve(slot + 1);
      put(dimension.sums, slot, high, low);
    }
  }
}

function put(sums: LimbSums, slot: number, high: Float64Array, low: Float64Array): void {
  const base = slot * high.length;
  sums.counts[slot] = (sums.counts[slot] as number) + 1;
  for (let at = 0; at < high.length; at++) {
    sums.high[base + at] = (sums.high[base + at] as number) + (high[at] as number);
    sums.low[base + at] = (sums.low[base + at] as number) + (low[at] as number);
  }
}
