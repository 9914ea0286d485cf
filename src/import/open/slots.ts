// Arrays of whole numbers, such as the number of the text of each row: held in growing blocks, paired, the largest or
// repeated ones, columns joined into one, and whether one column fixes another.
// Also: cells of a column counted, and the digits of a text as one number.

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

/** The largest of whole numbers from 0; 0 of none. */
export function mostOf(numbers: Numbers): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] as number) > most) most = numbers[at] as number;
  return most;
}

/** The places below a length that are wanted, in their order. */
export function placesWhere(length: number, isWanted: (at: number) => boolean): number[] {
  const places: number[] = [];
  for (let at = 0; at < length; at++) if (isWanted(at)) places.push(at);
  return places;
}

/** Of each number below so many, whether it stands several times among others. */
export function repeatedIn(numbers: Int32Array, size: number): Uint8Array {
  const [isMet, isRepeated] = [new Uint8Array(size), new Uint8Array(size)];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    if (isMet[number] === 1) isRepeated[number] = 1;
    isMet[number] = 1;
  }
  return isRepeated;
}

/** The one number that stands beside each number of some rows, -1 where none does; undefined where some has several. */
export function saidBy(from: Int32Array, to: Int32Array, size = mostOf(from) + 1): Int32Array | undefined {
  const said = new Int32Array(size).fill(-1);
  for (let at = 0; at < from.length; at++) {
    const [number, own] = [from[at] as number, to[at] as number];
    if (said[number] === -1) said[number] = own;
    else if (said[number] !== own) return undefined;
  }
  return said;
}

/** Whole numbers from 0, in as few bytes as the largest of them takes. */
export type Numbers = Uint8Array | Uint16Array | Int32Array;

/** Rows of one block, which are held together. */
export const BLOCK_BITS = 14;
export const BLOCK = 2 ** BLOCK_BITS;

/** The number of a place in blocks; 0 where nothing was put there. */
export const numberIn = (blocks: readonly Numbers[], at: number) => blocks[at >>> BLOCK_BITS]?.[at & (BLOCK - 1)] ?? 0;

/** Puts a number into a place of blocks, which grow and widen as needed. */
export function putIn(blocks: Numbers[], at: number, number: number): void {
  const [index, place] = [at >>> BLOCK_BITS, at & (BLOCK - 1)];
  while (blocks.length <= index) blocks.push(new Uint8Array());
  const block = blocks[index] as Numbers;
  const size = 2 ** (8 * block.BYTES_PER_ELEMENT);
  if (place < block.length && number < size) block[place] = number;
  else {
    const length = place < block.length ? block.length : Math.min(BLOCK, 2 * place + FIRST);
    const own = (blocks[index] = numbersBelow(Math.max(number + 1, size), length));
    own.set(block);
    own[place] = number;
  }
}

const FIRST = 64;

/** An array of zeros for numbers below a size. */
export function numbersBelow(size: number, length: number): Numbers {
  if (size <= 2 ** 8) return new Uint8Array(length);
  return size <= 2 ** 16 ? new Uint16Array(length) : new Int32Array(length);
}

const FIRST_SLOTS = 256;

/** Pairs of small numbers, numbered in the order in which they are met. */
export class Pairs {
  size = 0;
  first = new Int32Array(FIRST_SLOTS / 2);
  second = new Int32Array(FIRST_SLOTS / 2);
  #mask = FIRST_SLOTS - 1;
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);

  numberOf(a: number, b: number): number {
    const at = this.#slotOf(a, b);
    const number = this.#slots[at] as number;
    return number < 0 ? this.#add(a, b, at) : number;
  }

  /** The number of a pair; -1 for one that was not met. */
  find(a: number, b: number): number {
    return this.#slots[this.#slotOf(a, b)] as number;
  }

  // Where a pair stands, or may be put.
  #slotOf(a: number, b: number): number {
    const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    for (let at = (mixed ^ (mixed >>> 15)) & this.#mask; ; at = (at + 1) & this.#mask) {
      const number = this.#slots[at] as number;
      if (number < 0 || (this.first[number] === a && this.second[number] === b)) return at;
    }
  }

  #add(a: number, b: number, at: number): number {
    const number = this.size++;
    if (number >= this.first.length) {
      this.first = grown(this.first, this.first.length * 2);
      this.second = grown(this.second, this.second.length * 2);
    }
    this.first[number] = a;
    this.second[number] = b;
    this.#slots[at] = number;
    if (this.size * 2 > this.#slots.length) this.#spread();
    return number;
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    this.#mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number++)
      this.#slots[this.#slotOf(this.first[number] as number, this.second[number] as number)] = number;
  }
}

/** One number for each row from its numbers in several columns: the same for the same; 0 only where all of them are 0. */
export function together(parts: readonly Int32Array[], length: number): Int32Array {
  const [first, ...more] = parts;
  return more.reduce(both, first ?? new Int32Array(length));
}

const MOST_PAIRS = 2 ** 20;

function both(one: Int32Array, other: Int32Array): Int32Array {
  const [most, least] = [mostOf(one) + 1, mostOf(other) + 1];
  if (least === 1) return one;
  if (most === 1) return other;
  // Few pairs are found by their place.
  if (most * least <= MOST_PAIRS) {
    const known = new Int32Array(most * least);
    let size = 0;
    return one.map((number, row) => (number + (other[row] as number) === 0 ? 0 : (known[number * least + (other[row] as number)] ||= ++size))); // prettier-ignore
  }
  const pairs = new Pairs();
  pairs.numberOf(0, 0);
  return one.map((number, row) => pairs.numberOf(number, other[row] as number));
}

/** The text cells of a column, counted: by form, each with the first of its texts, and by text. */
export type CountedCells = {
  readonly forms: readonly (readonly [text: string, count: number])[];
  readonly all: () => readonly (readonly [text: string, count: number])[];
};

export function countedCells(cells: Iterable<string>): CountedCells {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const all = [...counts];
  return { forms: all, all: () => all };
}

/** The most digits that a double holds for certain. */
export const mostDigits = 15;

const ZERO = 48;

/** The digits of a text as one whole number; NaN where there are none, or more than a double holds. */
export function digitsIn(text: string): number {
  let [value, count] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) continue;
    value = value * 10 + digit;
    count++;
  }
  return count === 0 || count > mostDigits ? NaN : value;
}
