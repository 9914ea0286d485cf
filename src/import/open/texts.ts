import { Fours } from "./fours.js";
import { grown, spread } from "./slots.js";

const FIRST_SLOTS = 1024;
// Another one in each process: no file can be made whose texts all fall into one place.
export const SEED = Math.floor(Math.random() * 2 ** 32) | 0;

/** Texts one behind the other, and where each begins. */
export type TextBytes = { readonly bytes: Uint8Array; readonly starts: Int32Array };

/** Different texts of a column by number, in the order in which they are met. They are kept as bytes, each once. */
export class Texts {
  size = 0;
  #mask = FIRST_SLOTS - 1;
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  #starts = new Int32Array(FIRST_SLOTS / 2 + 1);
  #bytes = new Uint8Array(8192);
  #view = new DataView(this.#bytes.buffer);
  readonly #fours = new Fours();

  /** Texts that stand one behind the other, and where each begins. */
  static of(bytes: Uint8Array<ArrayBuffer>, starts: Int32Array<ArrayBuffer>): Texts {
    const texts = new Texts();
    [texts.#bytes, texts.#starts, texts.size] = [bytes, starts, starts.length - 1];
    [texts.#slots, texts.#hashes] = [new Int32Array(), new Int32Array()];
    return texts;
  }

  /** The number of the text between two places of some bytes. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    if (this.#slots.length === 0) this.#wake();
    const view = this.#fours.of(bytes);
    const hash = hashOf(view, from, to);
    const length = to - from;
    let at = placeOf(hash) & this.#mask;
    for (;;) {
      const number = this.#slots[at] as number;
      if (number < 0) return this.#add(bytes, from, to, hash, at);
      if (this.#isAt(number, hash, view, from, length)) return number;
      at = (at + 1) & this.#mask;
    }
  }

  /** Gives free what is needed to take further texts; whoever does puts it together again. */
  rest(): void {
    this.#bytes = this.#bytes.slice(0, this.#starts[this.size]);
    this.#starts = this.#starts.slice(0, this.size + 1);
    [this.#slots, this.#hashes] = [new Int32Array(), new Int32Array()];
  }

  #wake(): void {
    if (this.#slots.length > 0) return;
    this.#view = new DataView(this.#bytes.buffer);
    this.#hashes = new Int32Array(Math.max(FIRST_SLOTS / 2, this.size));
    let length = FIRST_SLOTS;
    while (length < this.size * 2) length *= 2;
    for (let number = 0; number < this.size; number++)
      this.#hashes[number] = hashOf(this.#view, this.#starts[number] as number, this.#starts[number + 1] as number);
    this.#slots = spread(this.size, length, (number) => placeOf(this.#hashes[number] as number));
    this.#mask = length - 1;
  }

  /** The number of a text; -1 where it is not held. */
  find(bytes: Uint8Array, from: number, to: number): number {
    this.#wake();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const hash = hashOf(view, from, to);
    for (let at = placeOf(hash) & this.#mask; ; at = (at + 1) & this.#mask) {
      const number = this.#slots[at] as number;
      if (number < 0 || this.#isAt(number, hash, view, from, to - from)) return number;
    }
  }

  /** The bytes of texts by their numbers, a zero between each two. */
  joined(first: number, end: number): Uint8Array {
    const [start, stop] = [this.#starts[first] as number, this.#starts[end] as number];
    const bytes = new Uint8Array(Math.max(0, stop - start + end - first - 1));
    for (let number = first, at = 0; number < end; number++) {
      const [from, to] = [this.#starts[number] as number, this.#starts[number + 1] as number];
      for (let byte = from; byte < to; byte++) bytes[at++] = this.#bytes[byte] as number;
      at++;
    }
    return bytes;
  }

  /** How many bytes all texts have. */
  get length(): number {
    return this.#starts[this.size] as number;
  }

  /** The bytes of all texts, one behind the other, and where each begins. */
  get all(): TextBytes {
    return { bytes: this.#bytes, starts: this.#starts };
  }

  #isAt(number: number, hash: number, view: DataView, from: number, length: number): boolean {
    if (this.#hashes[number] !== hash) return false;
    const start = this.#starts[number] as number;
    return (this.#starts[number + 1] as number) - start === length && isSame(this.#view, start, view, from, length);
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
      this.#view = new DataView(more.buffer);
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

function isSame(a: DataView, aFrom: number, b: DataView, bFrom: number, length: number): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4) if (a.getInt32(aFrom + at, true) !== b.getInt32(bFrom + at, true)) return false;
  for (; at < length; at++) if (a.getUint8(aFrom + at) !== b.getUint8(bFrom + at)) return false;
  return true;
}

function hashOf(view: DataView, from: number, to: number): number {
  let hash = (to - from) ^ SEED;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = mixed(hash ^ view.getInt32(at, true));
  for (; at < to; at++) hash = mixed(hash ^ view.getUint8(at));
  return hash;
}

function mixed(hash: number): number {
  const product = Math.imul(hash, 0x5bd1e995);
  return product ^ (product >>> 15);
}
