import { grown, spread } from "./slots.js";

const FIRST_SLOTS = 256;

/** Pairs of small numbers by number, in the order in which they are met. */
export class Pairs {
  size = 0;
  first = new Int32Array(FIRST_SLOTS / 2);
  second = new Int32Array(FIRST_SLOTS / 2);
  #mask = FIRST_SLOTS - 1;
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);

  numberOf(a: number, b: number): number {
    let at = placeOf(a, b) & this.#mask;
    for (;;) {
      const number = this.#slots[at] as number;
      if (number < 0) return this.#add(a, b, at);
      if (this.first[number] === a && this.second[number] === b) return number;
      at = (at + 1) & this.#mask;
    }
  }

  /** The number of a pair; -1 for one that was not met. */
  find(a: number, b: number): number {
    let at = placeOf(a, b) & this.#mask;
    for (;;) {
      const number = this.#slots[at] as number;
      if (number < 0 || (this.first[number] === a && this.second[number] === b)) return number;
      at = (at + 1) & this.#mask;
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
    const [first, second] = [this.first, this.second];
    this.#slots = spread(this.size, this.#slots.length * 2, (number) =>
      placeOf(first[number] as number, second[number] as number),
    );
    this.#mask = this.#slots.length - 1;
  }
}

function placeOf(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
