/**
 * Numbers in a table that is found by their hashes, anew at twice the size.
 *
 * @param size - how many numbers there are, from 0
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

/** So many rows are held together: their numbers take as few bytes as the largest of them. */
export const BLOCK_BITS = 14;
export const BLOCK = 2 ** BLOCK_BITS;

/** The number of a place in blocks; 0 where nothing was put there. */
export const numberIn = (blocks: readonly Numbers[], at: number): number =>
  blocks[at >>> BLOCK_BITS]?.[at & (BLOCK - 1)] ?? 0;

/** Puts a number into a place of blocks, which get longer and wider as they must. */
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

/**
 * As many numbers, each 0.
 *
 * @param size - all of them are below
 */
export function numbersBelow(size: number, length: number): Numbers {
  if (size <= 2 ** 8) return new Uint8Array(length);
  return size <= 2 ** 16 ? new Uint16Array(length) : new Int32Array(length);
}
