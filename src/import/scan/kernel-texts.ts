import type { Kernel } from "./kernel.js";

/** Different texts as they pass from one thread to another. */
export type TextsPart = { readonly size: number; readonly starts: Int32Array; readonly bytes: Uint8Array };

/** Different strings of bytes that the kernel keeps by number, in the order in which they are met. */
export class KernelTexts {
  readonly #kernel: Kernel;
  readonly #at: number;

  /** @param at - where its table stands */
  constructor(kernel: Kernel, at: number) {
    this.#kernel = kernel;
    this.#at = at;
  }

  get size(): number {
    return this.#field(0);
  }

  /** The bytes of a text. */
  bytesOf(number: number): Uint8Array {
    const { ints } = this.#kernel;
    const at = (this.#field(4) >> 2) + number;
    const bytes = this.#field(6);
    return this.#kernel.bytes.subarray(bytes + (ints[at] ?? 0), bytes + (ints[at + 1] ?? 0));
  }

  /** Takes the texts of another part of the file; gives the own number of each. */
  absorb({ size, starts, bytes }: TextsPart): Int32Array {
    const numbers = new Int32Array(size);
    for (let number = 0; number < size; number++) {
      const text = bytes.subarray(starts[number], starts[number + 1]);
      this.#kernel.hand(text);
      numbers[number] = this.#kernel.calls.numberIn(this.#at, text.length);
    }
    return numbers;
  }

  get part(): TextsPart {
    const { size } = this;
    const starts = this.#kernel.intsAt(this.#field(4), size + 1).slice();
    const bytes = this.#field(6);
    return { size, starts, bytes: this.#kernel.bytes.slice(bytes, bytes + (starts[size] ?? 0)) };
  }

  // A field of the table, by its place in it.
  #field(at: number): number {
    return this.#kernel.ints[(this.#at >> 2) + at] as number;
  }
}
