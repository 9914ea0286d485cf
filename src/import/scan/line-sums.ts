import type { GridRow } from "../open/grid.js";
import { type Kernel, NEVER } from "./kernel.js";
import { LimbSums, type SumsPart } from "./limb-sums.js";
import type { ScanPlan } from "./scan-plan.js";
import { KernelTexts } from "./kernel-texts.js";
import { exact } from "../../money/exact.js";
import type { Beside } from "./row-amounts.js";

/** How many rows of a class are named where some of its amounts are blank. */
export const NAMED = 6;

/** Sums of lines as they pass from one thread to another. */
export type LinesPart = {
  readonly size: number;
  /** The numbers that lead to each class, `width` of them. */
  readonly width: number;
  readonly paths: Int32Array;
  readonly classes: SumsPart;
  readonly dimensions: readonly DimensionPart[];
  readonly first: readonly (GridRow | undefined)[];
  readonly blanks: readonly (readonly number[] | undefined)[];
};

type DimensionPart = { readonly size: number; readonly pairs: Int32Array; readonly firstRows: Int32Array; readonly sums: SumsPart }; // prettier-ignore

/** What the numbers of a later part of the file are in the first. */
export type Translation = {
  readonly row: (row: number) => number;
  /** A number of a path to a class, by its place in it. */
  readonly number: (at: number, number: number) => number;
  /** The number of a code, by its dimension. */
  readonly code: (at: number, number: number) => number;
};

/** Sums by the code of a dimension and the class, by slot. */
class DimensionSums {
  readonly sums: LimbSums;
  readonly #kernel: Kernel;
  readonly #at: number;
  readonly #pairs: KernelTexts;

  constructor(kernel: Kernel, at: number, width: number, places: number) {
    this.#kernel = kernel;
    this.#at = at;
    this.#pairs = new KernelTexts(kernel, this.#field(1));
    this.sums = new LimbSums(kernel, this.#field(2), width, places);
  }

  get size(): number {
    return this.#pairs.size;
  }

  /** The code and the class of a slot, by number, and its first row. */
  slotAt(slot: number): { readonly code: number; readonly class: number; readonly firstRow: number } {
    const { buffer, byteOffset } = this.#pairs.bytesOf(slot);
    const [code = 0, number = 0] = new Int32Array(buffer, byteOffset, 2);
    return { code, class: number, firstRow: this.#firstRows[slot] ?? 0 };
  }

  /** The slot that a row was added to last. */
  get slot(): number {
    return this.#field(4);
  }

  absorb(
    { size, pairs, firstRows, sums }: DimensionPart,
    code: (code: number) => number,
    own: Int32Array,
    row: Translation["row"],
  ): void {
    // prettier-ignore
    for (let other = 0; other < size; other++) {
      const of = own[pairs[other * 2 + 1] as number] as number;
      const slot = this.#kernel.calls.pairIn(this.#at, code(pairs[other * 2] as number), of);
      this.#kernel.calls.setFirstRow(this.#at, slot, row(firstRows[other] as number));
      this.sums.absorb(slot, sums, other);
    }
  }

  get part(): DimensionPart {
    const { size, bytes } = this.#pairs.part;
    return {
      ...{ size, pairs: new Int32Array(bytes.buffer, 0, size * 2) },
      firstRows: this.#firstRows.slice(0, size),
      sums: this.sums.part,
    };
  }

  get #firstRows(): Int32Array {
    const { ints } = this.#kernel;
    const list = this.#field(3) >> 2;
    return this.#kernel.intsAt(ints[list] as number, ints[list + 1] as number);
  }

  #field(at: number): number {
    return this.#kernel.ints[(this.#at >> 2) + at] as number;
  }
}

/**
 * Lines added up while a file is gone through: by class (year, what decides about tags and filters, which amounts are
 * known), and for each dimension by code and class.
 */
export class LineSums {
  readonly classes: LimbSums;
  readonly dimensions: readonly DimensionSums[];
  /** First row of each class. */
  readonly first: GridRow[] = [];
  /** Rows of a class with a blank amount, as far as they are named. */
  readonly blanks: number[][] = [];
  readonly #kernel: Kernel;
  // A class is named by the bytes of its path.
  readonly #paths: KernelTexts;
  readonly #width: number;

  /** @param dimensions - where the kernel has those of the plan */
  constructor(kernel: Kernel, { amounts, places, keys, tests, ofYears }: ScanPlan, dimensions: readonly number[]) {
    this.#kernel = kernel;
    this.#width = keys.length + tests.size + (ofYears ? 2 : 1);
    this.#paths = new KernelTexts(kernel, kernel.placeOf("classes"));
    this.classes = new LimbSums(kernel, kernel.placeOf("classSums"), amounts.length, places);
    this.dimensions = dimensions.map((at) => new DimensionSums(kernel, at, amounts.length, places));
  }

  /** The numbers that lead to a class: of its codes, of its signatures, and which amounts are known. */
  numbersOf(number: number): Int32Array {
    return new Int32Array(this.#paths.bytesOf(number).slice().buffer);
  }

  /** Takes the sums of another part of the file, whose numbers and codes are translated. */
  absorb(part: LinesPart, translate: Translation): Int32Array {
    const { size, width, paths, first, blanks } = part;
    const own = new Int32Array(size);
    const path = this.#kernel.placeOf("path");
    for (let other = 0; other < size; other++) {
      const numbers = paths.slice(other * width, (other + 1) * width);
      for (let at = 0; at < width - 1; at++) numbers[at] = translate.number(at, numbers[at] as number);
      this.#kernel.intsAt(path, width).set(numbers);
      const number = (own[other] = this.#kernel.calls.classOfPath());
      this.classes.absorb(number, part.classes, other);
      const row = first[other];
      if (row) this.first[number] ??= { ...row, row: translate.row(row.row) };
      const named = (blanks[other] ?? []).map(translate.row);
      if (named.length > 0) this.blanks[number] = [...(this.blanks[number] ?? []), ...named].slice(0, NAMED);
    }
    for (const [at, dimension] of this.dimensions.entries()) {
      const other = part.dimensions[at];
      if (other) dimension.absorb(other, (code) => translate.code(at, code), own, translate.row);
    }
    return own;
  }

  get part(): LinesPart {
    const { size, bytes } = this.#paths.part;
    return {
      ...{ size, width: this.#width, paths: new Int32Array(bytes.buffer, 0, size * this.#width) },
      classes: this.classes.part,
      dimensions: this.dimensions.map((each) => each.part),
      first: this.first,
      blanks: this.blanks,
    };
  }

  /** Adds amounts that no two limbs hold to the sums that their row was added to. */
  addBeside(number: number, beside: readonly Beside[]): void {
    for (const { column, value } of beside) {
      this.classes.addBeside(number, column, exact(value));
      for (const { sums, slot } of this.dimensions) sums.addBeside(slot, column, exact(value));
    }
  }

  /** Notes a row of a class that has a blank amount; the row before which others are wanted. */
  noteBlank(number: number, row: number): number {
    const named = (this.blanks[number] ??= []);
    named.push(row);
    named.sort((a, b) => a - b).splice(NAMED);
    return named.length < NAMED ? NEVER : (named.at(-1) ?? 0);
  }
}
