/** A seeded generator of draws: the same seed gives the same test. */
export type Random = {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly of: <T>(options: readonly T[]) => T;
};

/** Mulberry32, in whole 32-bit steps. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    of: (options) => {
      const option = options[whole(0, options.length - 1)];
      if (option === undefined) throw new Error("nothing to choose from");
      return option;
    },
  };
}

/** A decimal string of at most so many places, from 0 to `most`; small amounts are as likely as large ones. */
export function amount(draw: Random, most: number, places: number): string {
  const scale = 10 ** places;
  const units = Math.floor(most * scale * draw.next() ** 4);
  const digits = units.toString().padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
