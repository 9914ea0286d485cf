/** What is known of a centre: its region, and its amounts by what they are; an amount that has no figure is absent. */
export type Sized = { readonly id: string; readonly region: string; readonly amounts: ReadonlyMap<string, number> };

/**
 * Other centres that should be withheld with confidential ones, by arithmetic alone: of every amount the others must have
 * a fifth of a confidential centre's, even without any one of them, in the country and, where it can be, in its region.
 * The audit decides whether that is enough; so floating numbers do here.
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
  heldAway: number,
): ReadonlySet<string> {
  const covers = candidates.filter(({ id }) => kept.has(id));
  const lackIn = (some: readonly Sized[], region?: string): number =>
    lack(within(confidential, region), within(some, region), heldAway);
  // Regions first: what is withheld for them serves the country as well. A row of a region can be withheld instead.
  const areas = [...new Set(confidential.map(({ region }) => region)), undefined];
  for (const region of areas) {
    const open = within(candidates, region);
    for (let before = lackIn(covers, region); before > 0;) {
      let best: { readonly cover: Sized; readonly after: number } | undefined;
      for (const cover of open) {
        if (covers.includes(cover)) continue;
        const after = lackIn([...covers, cover], region);
        if (after < (best?.after ?? before) - 1e-9) best = { cover, after };
      }
      // More than a few for one region are worse than its row.
      if (!best || (region !== undefined && within(covers, region).length >= FEW)) break;
      covers.push(best.cover);
      before = best.after;
    }
  }
  return new Set(covers.map(({ id }) => id));
}

const FEW = 3;

const within = (some: readonly Sized[], region: string | undefined): readonly Sized[] =>
  region === undefined ? some : some.filter((each) => each.region === region);

// For each secret amount and each one who knows an amount of its own: the part of what the others must have that they lack.
function lack(confidential: readonly Sized[], covers: readonly Sized[], heldAway: number): number {
  const hidden = [...confidential, ...covers];
  let sum = 0;
  for (const name of new Set(confidential.flatMap(({ amounts }) => [...amounts.keys()]))) {
    const values = hidden.map(({ amounts }) => amounts.get(name) ?? 0).sort((a, b) => b - a);
    const all = values.reduce((a, b) => a + b, 0);
    const [first = 0, second = 0] = values;
    for (const { amounts } of confidential) {
      const own = amounts.get(name);
      if (own === undefined) continue;
      const needed = own === 0 ? heldAway : own / 5;
      const others = all - own;
      const left = others - (own === first ? second : first);
      for (const each of [others, left]) if (each < needed) sum += (needed - each) / needed;
    }
  }
  return sum;
}
