// Exact sums of whole numbers, each in a place of its own.
import { type Exact, tenToThe } from "../../money/exact.js";

// Whole numbers up to here are added without losing a digit.
const MOST = 2 ** 52;

/** Exact sums of whole numbers by place. A number whose digits no double holds is added as a big one. */
export class WholeSums {
  #low: Float64Array<ArrayBuffer>;
  readonly #high: bigint[] = [];

  constructor(room = 64) {
    this.#low = new Float64Array(room);
  }

  add(place: number, value: number | bigint): void {
    if (place >= this.#low.length) {
      const more = new Float64Array(Math.max(place + 1, this.#low.length * 2));
      more.set(this.#low);
      this.#low = more;
    }
    const sum = typeof value === "bigint" ? 0 : (this.#low[place] as number) + value;
    if (typeof value === "bigint") this.#put(place, value);
    else if (sum < MOST && sum > -MOST) this.#low[place] = sum;
    else {
      this.#low[place] = 0;
      this.#put(place, BigInt(sum));
    }
  }

  /** The sum at a place. */
  wholeAt(place: number): bigint {
    return (this.#high[place] ?? 0n) + BigInt(this.#low[place] ?? 0);
  }

  /** The same of numbers with so many decimal places. */
  at(place: number, places: number): Exact {
    return { n: this.wholeAt(place), d: tenToThe(places) };
  }

  #put(place: number, value: bigint): void {
    this.#high[place] = (this.#high[place] ?? 0n) + value;
  }
}
