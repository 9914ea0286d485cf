import { type Exact, ZERO, add, compare, isZero, multiply, subtract } from "../money/exact.js";

/** What is known of a centre: its region, and its amounts by what they are; an amount that has no figure is absent. */
export type Sized = { readonly id: string; readonly region: string; readonly amounts: ReadonlyMap<string, Exact> };

const FIFTH: Exact = { n: 1n, d: 5n };

/**
 * Other centres that should be withheld with confidential ones, by arithmetic alone: of every amount the others must have
 * a fifth of a confidential centre's, even without any one of them, in the country and, where it can be, in its region.
 * The audit decides whether that is enough.
 *
 * @param confidential - centres that are not shown
 * @param candidates - centres that may be withheld with them, the smallest first
 * @param kept - those that are withheld in any case
 * @param heldAway - what the others must have of an amount that is zero
 */
export function firstCovers(
  confidential: readonly Sized[],
  candidates: readonly Sized[],
  kept: ReadonlySet<string>,
  heldAway: Exact,
): ReadonlySet<string> {
  const covers = candidates.filter(({ id }) => kept.has(id));
  const regions = [...new Set(confidential.map(({ region }) => region))];
  const lackOf = (some: readonly Sized[]): Lack => ({
    country: lack(confidential, some, heldAway),
    regions: regions.reduce(
      (sum, region) => sum + lack(within(confidential, region), within(some, region), heldAway),
      0,
    ),
  });
  let before = lackOf(covers);
  for (;;) {
    let best: { readonly cover: Sized; readonly after: Lack } | undefined;
    for (const cover of candidates) {
      if (covers.includes(cover)) continue;
      const after = lackOf([...covers, cover]);
      if (sizeOf(after) < sizeOf(best?.after ?? before) - 1e-9) best = { cover, after };
    }
    if (!best) return new Set(covers.map(({ id }) => id));
    covers.push(best.cover);
    before = best.after;
  }
}

/** How much is lacking for the country and for the regions; a row of a region can be withheld instead. */
type Lack = { readonly country: number; readonly regions: number };

const sizeOf = ({ country, regions }: Lack): number => country + regions / 4;

const within = (some: readonly Sized[], region: string): Sized[] => some.filter((each) => each.region === region);

// For each secret amount and each one who knows an amount of its own: the part of what the others must have that they lack.
function lack(confidential: readonly Sized[], covers: readonly Sized[], heldAway: Exact): number {
  const hidden = [...confidential, ...covers];
  let sum = 0;
  for (const { id, amounts } of confidential)
    for (const [name, amount] of amounts) {
      const needed = isZero(amount) ? heldAway : multiply(amount, FIFTH);
      const others = hidden.filter((each) => each.id !== id).map((each) => each.amounts.get(name) ?? ZERO);
      const all = others.reduce(add, ZERO);
      const largest = others.reduce((a, b) => (compare(a, b) >= 0 ? a : b), ZERO);
      const left = subtract(all, largest);
      if (compare(left, needed) < 0) sum += share(subtract(needed, left), needed);
      if (compare(all, needed) < 0) sum += share(subtract(needed, all), needed);
    }
  return sum;
}

const share = (part: Exact, whole: Exact): number => Number((part.n * whole.d * 1_000_000n) / (part.d * whole.n)) / 1e6;
