// Runs the compiled kernel, in WebAssembly for speed: finds the cells of rows in bytes and numbers their texts.
import { KERNEL_BYTES } from "./kernel-bytes.js";
import type { TextBytes, TextForms } from "./held-column.js";

/** What the kernel lets others call and read, as its sources say; every place is one in its memory. */
type Calls = {
  readonly memory: WebAssembly.Memory;
  begin(most: number, seed: number): void;
  bufferOf(size: number): number;
  split(start: number, end: number, delimiter: number, most: number): number;
  mend(): void;
  alloc(size: number): number;
  newTexts(): number;
  expect(texts: number, size: number, length: number): void;
  put(texts: number, column: number, numbers: number): void;
  forms(texts: number, numbers: number): number;
} & Readonly<Record<"rows" | "first" | "places" | "inner" | "from" | "to", WebAssembly.Global<"i32">>>;

/** The texts of a column of the kernel, and where the numbers of the rows of a block stand. */
export type KernelColumn = { readonly texts: number; readonly numbers: number };

let compiled: WebAssembly.Module | undefined;

/** Finds cells and numbers their texts, in WebAssembly for speed. Views of its memory hold until the next call. */
export class Kernel {
  private constructor(
    readonly calls: Calls,
    readonly most: number,
  ) {
    // Another one each time: no file can be made whose texts all fall into one place.
    calls.begin(most, Math.floor(Math.random() * 2 ** 32) | 0);
  }

  /** A kernel that finds so many rows at once; undefined where a page or a machine allows no WebAssembly. */
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
    const rows = calls.rows.value;
    const first = this.#ints(calls.first.value, rows + 1);
    const cells = first[rows] as number;
    return {
      rows,
      first,
      places: this.#ints(calls.places.value, rows + 1),
      inner: this.#ints(calls.inner.value, rows),
      from: this.#ints(calls.from.value, cells),
      to: this.#ints(calls.to.value, cells),
    };
  }

  /** A column that so many rows before did not have. What is not touched takes no memory of the machine. */
  addColumn(rowsBefore: number): KernelColumn {
    const numbers = this.calls.alloc(this.most * 4);
    this.#ints(numbers, rowsBefore).fill(0);
    return { texts: this.calls.newTexts(), numbers };
  }

  /** The numbers of the first rows of the block of a column. */
  numbersOf({ numbers }: KernelColumn, size: number): Int32Array {
    return this.#ints(numbers, size);
  }

  /** Makes room for so many times the texts that a column has now, where most rows have one of their own. */
  expect({ texts }: KernelColumn, times: number): void {
    const { size, bytes } = this.#texts(texts);
    if (size * 2 > this.most) this.calls.expect(texts, Math.ceil(size * times), Math.ceil(bytes.length * times));
  }

  /** How many bytes the different texts of a column have. */
  lengthOf({ texts }: KernelColumn): number {
    return this.#texts(texts).starts.at(-1) as number;
  }

  /** The different texts of a column, for ever. */
  textsOf({ texts }: KernelColumn): TextBytes {
    const { starts, bytes } = this.#texts(texts);
    return { bytes: bytes.slice(), starts: starts.slice() };
  }

  /** The form of each text of a column, and the first text of each. */
  formsOf({ texts }: KernelColumn): TextForms {
    const { size } = this.#texts(texts);
    const numbers = this.calls.alloc(size * 4);
    const count = this.#texts(this.calls.forms(texts, numbers)).size - 1;
    const of = this.#ints(numbers, size).slice();
    const firsts: number[] = [];
    for (let number = 0; firsts.length < count; number++) if (of[number] === firsts.length) firsts.push(number);
    return { of, firsts };
  }

  #texts(place: number) {
    const [size = 0, from = 0, bytes = 0] = this.#ints(place, 3);
    const starts = this.#ints(from, size + 1);
    return { size, starts, bytes: new Uint8Array(this.calls.memory.buffer, bytes, starts.at(-1)) };
  }

  #ints(place: number, length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.calls.memory.buffer, place, length);
  }
}
