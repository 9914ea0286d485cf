import { type Exact, compare, whole } from "../money/exact.js";
import type { CentreName } from "../result/result.js";

/**
 * By how much a hidden zero may be off for all that is published: a two-hundredth of what the middle open centre needs,
 * as a power of ten below it. No confidential centre is in it: an amount made of a total would tell of a total that is
 * withheld.
 */
export function heldAwayOf(names: readonly CentreName[], need: (id: string) => Exact | undefined): Exact {
  const open = names.flatMap(({ id, confidential }) => (confidential ? [] : (need(id) ?? []))).sort(compare);
  const middle = open[Math.floor(open.length / 2)];
  const digits = middle ? String(middle.n / (middle.d * 200n)).length : 1;
  return whole(10n ** BigInt(digits - 1));
}
