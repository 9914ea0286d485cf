import { KERNEL_BYTES } from "./kernel-bytes.js";
import type { TextBytes, TextForms } from "./held-column.js";

/** What the kernel lets others call; every place is one in its memory. */
type Calls = {
  readonly memory: WebAssembly.Memory;
  begin(most: number, seed: number): void;
  bufferOf(size: number): number;
  /**
   * Finds whole rows before `end`, at most so many.
   *
   * @returns the place behind them; -1 where a quotation mark goes on behind its end, or a carriage return stands alone
   */
  split(start: number, end: number, delimiter: number, most: number): number;
  /** Takes doubled marks and carriage returns out of the cells that were found, where they stand. */
  mend(): void;
  rowsFound(): number;
  firstOf(): number;
  placesOf(): number;
  innerOf(): number;
  fromOf(): number;
  toOf(): number;
  alloc(size: number): number;
  newTexts(): number;
  /** Numbers the texts that the rows that were found have in a column; the numbers stand from a place on. */
  put(texts: number, column: number, numbers: number): void;
  sizeOf(texts: number): number;
  bytesOf(texts: number): number;
  startsOf(texts: number): number;
  forms(texts: number, numbers: number): number;
};

/** The texts of a column of the kernel, and where the numbers of the rows of a block stand. */
export type KernelColumn = { readonly texts: number; readonly numbers: number };

let compiled: WebAssembly.Module | undefined;

/**
 * Finds the cells of rows in bytes, and numbers the different texts of each column: what is done of every byte of a file, in
 * WebAssembly. Its memory is its own; views of it hold until the next call.
 */
export class Kernel {
  private constructor(
    readonly calls: Calls,
    readonly most: number,
  ) {
    // Another one each time: no file can be made whose texts all fall into one place.
    calls.begin(most, Math.floor(Math.random() * 2 ** 32) | 0);
  }

  /**
   * @param most - rows that are found at once
   * @returns undefined where a page or a machine allows no WebAssembly
   */
  static start(most: number): Kernel | undefined {
    try {
      compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL_BYTES), (sign) => sign.charCodeAt(0)));
    } catch {
      return undefined;
    }
    const { exports } = new WebAssembly.Instance(compiled);
    return new Kernel(exports as unknown as Calls, most);
  }

  /** So many bytes that are split; what they were before stays. */
  buffer(size: number): Uint8Array<ArrayBuffer> {
    const place = this.calls.bufferOf(size);
    return new Uint8Array(this.calls.memory.buffer, place, size);
  }

  /**
   * The rows that were found: cell `c` of row `r` lies from `from[first[r] + c]` up to `to[…]`, if that comes before
   * `first[r + 1]`; where each row begins and the next one does; how many line ends stand in its cells.
   */
  found(): Readonly<Record<"first" | "places" | "inner" | "from" | "to", Int32Array>> & { readonly rows: number } {
    const { calls } = this;
    const rows = calls.rowsFound();
    const first = this.#ints(calls.firstOf(), rows + 1);
    const cells = first[rows] as number;
    return {
      rows,
      first,
      places: this.#ints(calls.placesOf(), rows + 1),
      inner: this.#ints(calls.innerOf(), rows),
      from: this.#ints(calls.fromOf(), cells),
      to: this.#ints(calls.toOf(), cells),
    };
  }

  addColumn(): KernelColumn {
    const numbers = this.calls.alloc(this.most * 4);
    this.#ints(numbers, this.most).fill(0);
    return { texts: this.calls.newTexts(), numbers };
  }

  /** The numbers of the first rows of the block of a column. */
  numbersOf({ numbers }: KernelColumn, size: number): Int32Array {
    return this.#ints(numbers, size);
  }

  /** How many bytes the different texts of a column have. */
  lengthOf({ texts }: KernelColumn): number {
    const { calls } = this;
    return this.#ints(calls.startsOf(texts), calls.sizeOf(texts) + 1).at(-1) as number;
  }

  /** The different texts of a column, for ever. */
  textsOf({ texts }: KernelColumn): TextBytes {
    const { calls } = this;
    const starts = this.#ints(calls.startsOf(texts), calls.sizeOf(texts) + 1).slice();
    const bytes = new Uint8Array(calls.memory.buffer, calls.bytesOf(texts), starts.at(-1)).slice();
    return { bytes, starts };
  }

  /** The form of each text of a column, and the first text of each. */
  formsOf({ texts }: KernelColumn): TextForms {
    const { calls } = this;
    const size = calls.sizeOf(texts);
    const numbers = calls.alloc(size * 4);
    const count = calls.sizeOf(calls.forms(texts, numbers)) - 1;
    const of = this.#ints(numbers, size).slice();
    const firsts: number[] = [];
    for (let number = 0; firsts.length < count; number++) if (of[number] === firsts.length) firsts.push(number);
    return { of, firsts };
  }

  #ints(place: number, length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.calls.memory.buffer, place, length);
  }
}
