import type { Figure } from "../formula/figure.js";
import { fold } from "../model/fold.js";
import type { CentreName, Result } from "../result/result.js";

// What a centre still lacks after its pool has paid, and all that is made of it.
const AFTER_POOL: ReadonlySet<string> = new Set([
  "pool-share",
  "pool-share-whole",
  "pool-remainder",
  "remainder-rank",
  "paid-from-pool",
  "gap-after-pool",
  "hard-gap",
  "expected-gap",
  "soft-gap",
  "gross-shortfall",
  "covered-need",
  "funded-need-share",
]);

/**
 * Figures of pools in which a hidden centre stands: what such a pool has and lacks, and where the hidden centre is alone
 * in it, also what the others are left with. Every member is paid by one share, so that from the shortfall of one and
 * what it was paid the rest of the pool could be computed.
 *
 * @returns a test of a figure
 */
export function exposedPools({ centres }: Result, hidden: readonly CentreName[]): (figure: Figure) => boolean {
  const counts = new Map<string, number>();
  for (const { pool } of hidden) if (pool !== undefined) counts.set(pool, (counts.get(pool) ?? 0) + 1);
  const sharing = new Set(centres.filter(({ pool = "" }) => counts.get(pool) === 1).map((each) => each.id));
  return ({ id, per }) =>
    (per["pool"] !== undefined && counts.has(fold(per["pool"]))) ||
    (AFTER_POOL.has(id) && sharing.has(per["centre"] ?? ""));
}
