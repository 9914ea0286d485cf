/**
 * Numbers in a table that is found by their hashes, anew at twice the size.
 *
 * @param size - how many numbers there are, from 0
 * @param hashOf - the hash of a number
 */
export function spread(size: number, length: number, hashOf: (number: number) => number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length).fill(-1);
  const mask = length - 1;
  for (let number = 0; number < size; number++) {
    let at = hashOf(number) & mask;
    while ((slots[at] as number) >= 0) at = (at + 1) & mask;
    slots[at] = number;
  }
  return slots;
}

/** A longer copy of an array. */
export function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
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

/** Whole numbers from 0, in as few bytes as the largest of them takes. */
export type Numbers = Uint8Array | Uint16Array | Int32Array;

/**
 * As many numbers, each 0.
 *
 * @param size - all of them are below
 */
export function numbersBelow(size: number, length: number): Numbers {
  if (size <= 2 ** 8) return new Uint8Array(length);
  return size <= 2 ** 16 ? new Uint16Array(length) : new Int32Array(length);
}
