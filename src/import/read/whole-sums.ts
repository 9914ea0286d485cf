import type { Exact } from "../../money/exact.js";
import { tenToThe } from "../../money/exact.js";

// Whole numbers up to here are added without losing a digit.
const MOST = 2 ** 52;

/** Exact sums of whole numbers by place. A number whose digits no double holds is added as a big one. */
export class WholeSums {
  #low = new Float64Array(64);
  readonly #high: bigint[] = [];

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

  /** The sum at a place, of numbers with so many decimal places. */
  at(place: number, places: number): Exact {
    return { n: (this.#high[place] ?? 0n) + BigInt(this.#low[place] ?? 0), d: tenToThe(places) };
  }

  #put(place: number, value: bigint): void {
    this.#high[place] = (this.#high[place] ?? 0n) + value;
  }
}

/** A decimal string as a whole number of its last decimal place. */
export function wholeOf(text: string, places: number): number | bigint {
  const point = text.indexOf(".");
  const digits =
    point < 0 ? text + "0".repeat(places) : text.slice(0, point) + text.slice(point + 1).padEnd(places, "0");
  const value = Number(digits);
  return value < MOST / 2 && value > -MOST / 2 ? value : BigInt(digits);
}
