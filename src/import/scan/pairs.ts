import { grown } from "./texts.js";

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
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let at = placeOf(this.first[number] as number, this.second[number] as number) & mask;
      while ((slots[at] as number) >= 0) at = (at + 1) & mask;
      slots[at] = number;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

function placeOf(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
