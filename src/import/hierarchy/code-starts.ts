// Another one in each process: no file can be made whose codes all fall into one place.
const SEED = Math.floor(Math.random() * 2 ** 32) | 0;

/** Codes by their beginnings: each is known by its key, which is all of it or all but levels at its end. */
export class CodeStarts {
  readonly #bytes: Uint8Array;
  readonly #starts: Int32Array;
  readonly #mask: number;
  readonly #slots: Int32Array;
  // How long the key is of the code in each slot.
  readonly #lengths: Uint8Array;

  constructor(bytes: Uint8Array, starts: Int32Array, count: number) {
    [this.#bytes, this.#starts] = [bytes, starts];
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    this.#lengths = new Uint8Array(size);
  }

  /** Takes a code whose key has such a length; false where another code has the same. */
  put(number: number, length: number): boolean {
    const at = this.#slotOf(number, length);
    if (this.#slots[at] !== -1) return false;
    [this.#slots[at], this.#lengths[at]] = [number, length];
    return true;
  }

  /** The code whose key is the beginning of another code; -1 where there is none. */
  find(number: number, length: number): number {
    return this.#slots[this.#slotOf(number, length)] as number;
  }

  #slotOf(number: number, length: number): number {
    const [bytes, start] = [this.#bytes, this.#starts[number] as number];
    let hash = SEED ^ length;
    for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (; this.#slots[slot] !== -1; slot = (slot + 1) & this.#mask)
      if (
        this.#lengths[slot] === length &&
        this.#isAt(this.#starts[this.#slots[slot] as number] as number, start, length)
      )
        break;
    return slot;
  }

  #isAt(one: number, other: number, length: number): boolean {
    for (let at = 0; at < length; at++) if (this.#bytes[one + at] !== this.#bytes[other + at]) return false;
    return true;
  }
}
