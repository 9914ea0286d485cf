import { Pairs } from "../hierarchy/pairs.js";

/**
 * Different texts by number, known by 64 bits of each: two of a million different ones have the same bits in about one file
 * of forty million. They are for columns where a text is only asked whether it is that of another row.
 */
export class Fingerprints {
  readonly #pairs = new Pairs();

  get size(): number {
    return this.#pairs.size;
  }

  numberOf(bytes: Uint8Array, from: number, to: number): number {
    let high = 0x9e3779b9 | 0;
    let low = to - from;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      high = Math.imul(high ^ byte, 0x01000193);
      low = Math.imul(low + byte, 0x5bd1e995) ^ (low >>> 15);
    }
    return this.#pairs.numberOf(high ^ (low >>> 13), low);
  }
}
