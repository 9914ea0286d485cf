import { grown, spread } from "./slots.js";

const FIRST_SLOTS = 1024;

/** Different texts as they pass from one thread to another. */
export type TextsPart = { readonly size: number; readonly starts: Int32Array; readonly bytes: Uint8Array };

/** Different texts of a column by number, in the order in which they are met. They are kept as bytes, each once. */
export class Texts {
  size = 0;
  #mask = FIRST_SLOTS - 1;
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  #starts = new Int32Array(FIRST_SLOTS / 2 + 1);
  #bytes = new Uint8Array(8192);

  /** The number of the text between two places of some bytes; its hash is that of `hashOf`. */
  numberOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const length = to - from;
    let at = placeOf(hash) & this.#mask;
    for (;;) {
      const number = this.#slots[at] as number;
      if (number < 0) return this.#add(bytes, from, to, hash, at);
      if (this.#hashes[number] === hash) {
        const start = this.#starts[number] as number;
        if ((this.#starts[number + 1] as number) - start === length && isSame(this.#bytes, start, bytes, from, length))
          return number;
      }
      at = (at + 1) & this.#mask;
    }
  }

  /** Takes the texts of another part of the file; gives the own number of each. */
  absorb({ size, starts, bytes }: TextsPart): Int32Array {
    const numbers = new Int32Array(size);
    for (let number = 0; number < size; number++) {
      const [from, to] = [starts[number] as number, starts[number + 1] as number];
      numbers[number] = this.numberOf(bytes, from, to, hashOf(bytes, from, to));
    }
    return numbers;
  }

  get part(): TextsPart {
    return { size: this.size, starts: this.#starts, bytes: this.#bytes };
  }

  /** The bytes of a text. */
  bytesOf(number: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[number], this.#starts[number + 1]);
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, at: number): number {
    const number = this.size++;
    if (this.size >= this.#hashes.length) this.#hashes = grown(this.#hashes, this.#hashes.length * 2);
    if (this.size + 1 >= this.#starts.length) this.#starts = grown(this.#starts, this.#starts.length * 2);
    const start = this.#starts[number] as number;
    const end = start + to - from;
    if (end > this.#bytes.length) {
      const more = new Uint8Array(Math.max(this.#bytes.length * 2, end));
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#hashes[number] = hash;
    this.#starts[number + 1] = end;
    this.#slots[at] = number;
    if (this.size * 2 > this.#slots.length) this.#spread();
    return number;
  }

  #spread(): void {
    const hashes = this.#hashes;
    this.#slots = spread(this.size, this.#slots.length * 2, (number) => placeOf(hashes[number] as number));
    this.#mask = this.#slots.length - 1;
  }
}

const placeOf = (hash: number): number => hash ^ (hash >>> 15);

function isSame(a: Uint8Array, aFrom: number, b: Uint8Array, bFrom: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (a[aFrom + at] !== b[bFrom + at]) return false;
  return true;
}

/** The hash by which texts are told apart. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
  return hash;
}
