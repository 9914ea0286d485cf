// A generator of random numbers, the same on every machine, and its numbers as fractions from 0 up to 1.

/** PCG32 (O'Neill 2014; output XSH RR of 64 bits of state), by whole numbers alone, the same on every machine. */
export function pcg32(seed: number, sequence = SEQUENCE): Generator {
  const increment = BigInt.asUintN(64, (sequence << 1n) | 1n);
  const advance = (state: bigint): bigint => BigInt.asUintN(64, state * MULTIPLIER + increment);
  let state = advance(BigInt.asUintN(64, advance(0n) + BigInt(seed)));
  return () => {
    const old = state;
    state = advance(old);
    const mixed = Number(BigInt.asUintN(32, ((old >> 18n) ^ old) >> 27n));
    const turn = Number(old >> 59n);
    return ((mixed >>> turn) | (mixed << (-turn & 31))) >>> 0;
  };
}

/** The next whole number of a sequence, from 0 to 2³² − 1. */
export type Generator = () => number;

const MULTIPLIER = 6364136223846793005n;
const SEQUENCE = 54n;

/** A number from 0 up to 1, below 1, of 53 bits: two draws, the upper 27 bits of one and 26 of the next. */
export const uniform = (next: Generator): number => {
  const high = next() >>> 5;
  return (high * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
};
