import type { Encoding } from "./encoding.js";
import type { Kernel } from "./kernel.js";

/** Where the cells of the row that is looked at begin and end in the memory of the kernel, without their quotation marks. */
export class RowCells {
  readonly #kernel: Kernel;
  #own = { starts: new Int32Array(), ends: new Int32Array() };

  constructor(
    kernel: Kernel,
    readonly width: number,
  ) {
    this.#kernel = kernel;
  }

  /** The memory in which they stand, as it is now: it may be a longer one after any call of the kernel. */
  get bytes(): Uint8Array {
    return this.#kernel.bytes;
  }

  get starts(): Int32Array {
    return this.#views().starts;
  }

  get ends(): Int32Array {
    return this.#views().ends;
  }

  /** The texts of the cells. */
  texts(decode: Encoding["decode"]): readonly string[] {
    const { bytes, starts, ends } = this;
    return Array.from(starts, (from, at) => decode(bytes.subarray(from, ends[at])));
  }

  /** Puts the cells of a row that is not plain before the kernel. */
  put(cells: readonly Uint8Array[]): void {
    const length = cells.reduce((sum, each) => sum + each.length, 0);
    let place = this.#kernel.calls.scratchOf(length);
    const { bytes } = this.#kernel;
    const { starts, ends } = this;
    for (const [at, cell] of cells.entries()) {
      bytes.set(cell, place);
      starts[at] = place;
      ends[at] = place += cell.length;
    }
  }

  // Where the cells stand, anew where the memory has grown.
  #views(): { readonly starts: Int32Array; readonly ends: Int32Array } {
    const { ints } = this.#kernel;
    if (this.#own.starts.buffer !== ints.buffer) this.#own = { starts: this.#at("starts"), ends: this.#at("ends") };
    return this.#own;
  }

  #at(what: "starts" | "ends"): Int32Array<ArrayBuffer> {
    return this.#kernel.intsAt(this.#kernel.placeOf(what), this.width);
  }
}
