const FULL = 0.75;
// A slot holds 32 bits of a fingerprint; 24 bits of it and the year; and the row, which is never 0.
const [WIDTH, YEAR] = [3, 255];

/** The row that has an id already, whether it is of the same year, and whether not the fingerprints alone are the same. */
export type Earlier = { readonly row: number; readonly isOfYear: boolean; readonly isSame: boolean };

/** Ids as they pass from one thread to another. */
export type IdsPart = Pick<IdSet, "size" | "isRising"> & { readonly slots: Int32Array<ArrayBuffer> };

/** A row of a later part whose id stands already. */
export type IdRepeat = { readonly row: number; readonly earlier: Earlier };

type Numbers = (number: number) => number;

/**
 * Fingerprints of ids, 56 bits each, with the row of each: 12 to 16 bytes an id. Equal ids have equal fingerprints; of
 * five million different ids two have equal ones in about one file of five thousand, so that whoever finds a repeated one
 * compares the ids themselves. As long as each id is above the one before they are a list, in which none is sought.
 */
export class IdSet {
  size = 0;
  isRising = true;
  #slots: Int32Array<ArrayBuffer>;
  // While they are a list: how many of the slots are filled, and the lists of later parts, which are not copied.
  #listed = 0;
  #later: Int32Array[] = [];

  /** @param expected - about how many ids come */
  constructor(expected: number) {
    this.#slots = new Int32Array(Math.max(1024, expected) * WIDTH);
  }

  /** Adds ids that are above all others, as they stand in slots. */
  appendRisen(ids: Int32Array): void {
    const end = this.#listed * WIDTH + ids.length;
    if (end > this.#slots.length) this.#slots = longer(this.#slots, Math.ceil(end / WIDTH / 2) * 3 * WIDTH);
    this.#slots.set(ids, this.#listed * WIDTH);
    this.#listed += ids.length / WIDTH;
    this.size += ids.length / WIDTH;
  }

  /** Adds the id of a row of some year; the row that has it already, if there is one. */
  add(high: number, low: number, year: number, row: number): Earlier | undefined {
    if (this.isRising || this.size * WIDTH > this.#slots.length * FULL) this.#spread();
    const mark = markOf(high, year);
    const at = this.#placeOf(low, mark);
    const earlier = this.#slots[at + 2] as number;
    if (earlier !== 0) return { row: earlier, isOfYear: this.#slots[at + 1] === mark, isSame: false };
    this.#put(at, low, mark, row);
    return undefined;
  }

  /** Takes over the ids of a later part of the file, which are above all others. */
  appendAll({ slots, size }: IdsPart, row: Numbers, year: Numbers): void {
    for (let at = 0; at < size * WIDTH; at += WIDTH) {
      const mark = slots[at + 1] as number;
      slots[at + 1] = markOf(mark, year(mark & YEAR));
      slots[at + 2] = row(slots[at + 2] as number);
    }
    this.#later.push(slots.subarray(0, size * WIDTH));
    this.size += size;
  }

  /** Takes the ids of a later part of the file; gives the rows whose id stands already, with the row that has it. */
  absorb({ slots }: IdsPart, row: Numbers, year: Numbers): IdRepeat[] {
    const repeats: IdRepeat[] = [];
    for (let at = 0; at < slots.length; at += WIDTH) {
      if (slots[at + 2] === 0) continue;
      const mark = slots[at + 1] as number;
      const own = row(slots[at + 2] as number);
      const earlier = this.add(mark, slots[at] as number, year(mark & YEAR), own);
      if (earlier) repeats.push({ row: own, earlier });
    }
    return repeats;
  }

  get part(): IdsPart {
    return { size: this.size, isRising: this.isRising, slots: this.#slots };
  }

  #put(at: number, low: number, mark: number, row: number): void {
    this.#slots[at] = low;
    this.#slots[at + 1] = mark;
    this.#slots[at + 2] = row;
    this.size++;
  }

  // Where an id stands, or would stand: places rise with the fingerprints, so that those of another set come in order.
  #placeOf(low: number, mark: number): number {
    const slots = this.#slots;
    let at = Math.floor(((low >>> 0) / 2 ** 32) * (slots.length / WIDTH)) * WIDTH;
    while (slots[at + 2] !== 0 && (slots[at] !== low || ((slots[at + 1] as number) ^ mark) >>> 8 !== 0))
      at = at + WIDTH === slots.length ? 0 : at + WIDTH;
    return at;
  }

  // Gives each id the place at which it is found.
  #spread(): void {
    const lists = [this.#slots, ...this.#later];
    const room = Math.max(this.#slots.length / WIDTH, this.size);
    this.#slots = new Int32Array(Math.ceil(room * (this.isRising ? 1 / FULL : 1.5)) * WIDTH);
    this.isRising = false;
    this.#later = [];
    this.size = 0;
    for (const from of lists)
      for (let at = 0; at < from.length; at += WIDTH) {
        const low = from[at] as number;
        const mark = from[at + 1] as number;
        const row = from[at + 2] as number;
        if (row !== 0) this.#put(this.#placeOf(low, mark), low, mark, row);
      }
  }
}

const markOf = (high: number, year: number): number => (high & ~YEAR) | (year & YEAR);

function longer(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
