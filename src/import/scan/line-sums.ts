import type { Exact } from "../../money/exact.js";
import type { GridRow } from "../open/grid.js";
import { LimbSums, Limbs, type SumsPart } from "./limb-sums.js";
import { Pairs } from "../hierarchy/pairs.js";
import type { ScanPlan } from "./scan-plan.js";
import { grown } from "../hierarchy/slots.js";

// Numbers below 16 are four bits, seven of them in one number.
const [BITS, PACKED] = [4, 7];

/** How many rows of a class are named where some of its amounts are blank. */
export const NAMED = 6;

type Sums = { readonly pairs: Pairs; readonly sums: LimbSums; firstRows: Int32Array };

/** Sums of lines as they pass from one thread to another. */
export type LinesPart = {
  readonly size: number;
  /** The numbers that lead to each class, `width` of them. */
  readonly width: number;
  readonly paths: Int32Array;
  readonly classes: SumsPart;
  readonly dimensions: readonly (Pick<Pairs, "size" | "first" | "second"> & {
    readonly firstRows: Int32Array;
    readonly sums: SumsPart;
  })[];
  readonly first: readonly (GridRow | undefined)[];
  readonly blanks: readonly (readonly number[] | undefined)[];
};

/** What the numbers of a later part of the file are in the first. */
export type Translation = {
  readonly row: (row: number) => number;
  /** A number of a path to a class, by its place in it. */
  readonly number: (at: number, number: number) => number;
  /** The number of a code, by its dimension. */
  readonly code: (at: number, number: number) => number;
};

/**
 * Lines added up while a file is gone through: by class (year, what decides about tags and filters, which amounts are
 * known), and for each dimension by code and class.
 */
export class LineSums {
  /** A class is the end of a path: year, then one number after the other, then the amounts that are known. */
  readonly #steps: readonly Pairs[];
  readonly #packed = new Pairs();
  readonly #byPacked: number[] = [];
  readonly classes: LimbSums;
  readonly dimensions: readonly Sums[];
  /** First row of each class. */
  readonly first: GridRow[] = [];
  /** Rows of a class with a blank amount, as far as they are named. */
  readonly blanks: number[][] = [];
  readonly #limbs: Limbs;

  constructor(readonly plan: ScanPlan) {
    const { amounts, places, dimensions, keys, tests, ofYears } = plan;
    this.#steps = Array.from({ length: keys.length + tests.size + (ofYears ? 2 : 1) }, () => new Pairs());
    this.classes = new LimbSums(amounts.length, places);
    this.dimensions = dimensions.map(() => ({
      pairs: new Pairs(),
      sums: new LimbSums(amounts.length, places),
      firstRows: new Int32Array(128),
    }));
    this.#limbs = new Limbs(amounts.length);
  }

  get size(): number {
    return this.#steps.at(-1)?.size ?? 0;
  }

  /** The class of a row, by the numbers that tell classes apart. */
  classOf(numbers: Int32Array): number {
    let first = 0;
    let second = 0;
    let all = 0;
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] as number;
      all |= number;
      if (at < PACKED) first = (first << BITS) | number;
      else second = (second << BITS) | number;
    }
    // Most numbers are small: then one look finds the class.
    if (all >= 1 << BITS || numbers.length > 2 * PACKED) return this.#walk(numbers);
    const packed = this.#packed.numberOf(first, second);
    const known = this.#byPacked[packed];
    return known ?? (this.#byPacked[packed] = this.#walk(numbers));
  }

  #walk(numbers: Int32Array): number {
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

  /** Takes the sums of another part of the file, whose numbers and codes are translated. */
  absorb(part: LinesPart, translate: Translation): Int32Array {
    const { size, width, paths, first, blanks } = part;
    const own = new Int32Array(size);
    for (let other = 0; other < size; other++) {
      const numbers = paths.slice(other * width, (other + 1) * width);
      for (let at = 0; at < width; at++) numbers[at] = translate.number(at, numbers[at] as number);
      const number = (own[other] = this.classOf(numbers));
      this.classes.absorb(number, part.classes, other);
      const row = first[other];
      if (row) this.first[number] ??= { ...row, row: translate.row(row.row) };
      const named = (blanks[other] ?? []).map(translate.row);
      if (named.length > 0) this.blanks[number] = [...(this.blanks[number] ?? []), ...named].slice(0, NAMED);
    }
    for (const [at, dimension] of this.dimensions.entries()) this.#absorbDimension(at, dimension, part, own, translate);
    return own;
  }

  #absorbDimension(at: number, dimension: Sums, part: LinesPart, own: Int32Array, translate: Translation): void {
    const from = part.dimensions[at];
    for (let other = 0; from && other < from.size; other++) {
      const code = translate.code(at, from.first[other] as number);
      const slot = dimension.pairs.numberOf(code, own[from.second[other] as number] as number);
      dimension.sums.absorb(slot, from.sums, other);
      if (slot >= dimension.firstRows.length) dimension.firstRows = grown(dimension.firstRows, slot * 2);
      if (dimension.firstRows[slot] === 0) dimension.firstRows[slot] = translate.row(from.firstRows[other] as number);
    }
  }

  get part(): LinesPart {
    const [size, width] = [this.size, this.#steps.length];
    const paths = new Int32Array(size * width);
    for (let number = 0; number < size; number++) paths.set(this.numbersOf(number), number * width);
    const dimensions = this.dimensions.map(({ pairs, sums, firstRows }) => {
      const { size: slots, first, second } = pairs;
      return { size: slots, first, second, firstRows, sums: sums.part };
    });
    return { size, width, paths, classes: this.classes.part, dimensions, first: this.first, blanks: this.blanks };
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
    const limbs = this.#limbs;
    limbs.split(amounts);
    classes.add(number, limbs);
    for (let at = 0; at < dimensions.length; at++) {
      const dimension = dimensions[at] as (typeof dimensions)[number];
      const slot = dimension.pairs.numberOf(codes[at] as number, number);
      if (slot >= dimension.firstRows.length) dimension.firstRows = grown(dimension.firstRows, slot * 2);
      const first = dimension.firstRows[slot] as number;
      if (first === 0 || row < first) dimension.firstRows[slot] = row;
      dimension.sums.add(slot, limbs);
    }
  }
}
