import { type Exact, compare } from "../money/exact.js";
import { fold } from "../model/fold.js";
import type { CentreName } from "../result/result.js";

// So many open centres are looked at.
const CANDIDATES = 60;

/** Open centres that may be withheld together with confidential ones: the smallest first. */
export function candidatesOf(
  names: readonly CentreName[],
  confidential: ReadonlySet<string>,
  kept: readonly string[],
  need: (id: string) => Exact | undefined,
): string[] {
  const open = names.filter(({ id }) => !confidential.has(id) && (need(id) !== undefined || kept.includes(id)));
  const sorted = open.map(({ id }) => id).sort((a, b) => bySize(need(a), need(b)) || (a < b ? -1 : 1));
  if (sorted.length <= CANDIDATES) return sorted;
  // Of a large network some of each region in which a confidential centre stands, and the smallest of all.
  const region = new Map(names.map((each) => [each.id, fold(each.region ?? "")]));
  const regions = new Set([...confidential].map((each) => region.get(each)));
  const taken = new Map<string | undefined, number>();
  const inside = sorted.filter((each) => {
    const own = region.get(each);
    const before = taken.get(own) ?? 0;
    if (!regions.has(own) || before >= 4) return false;
    taken.set(own, before + 1);
    return true;
  });
  const chosen = new Set([...kept, ...inside, ...sorted.slice(0, 12)]);
  return sorted.filter((each) => chosen.has(each));
}

/** Other centres by how likely a value may be shifted to them: those of the region first, then by size, largest first. */
export function nearnessOf(
  names: readonly CentreName[],
  need: (id: string) => Exact | undefined,
): (owner: string) => readonly string[] {
  const region = new Map(names.map((each) => [each.id, fold(each.region ?? "")]));
  const bySizeDown = names.map(({ id }) => id).sort((a, b) => -bySize(need(a), need(b)) || (a < b ? -1 : 1));
  const found = new Map<string, readonly string[]>();
  return (owner) => {
    const before = found.get(owner);
    if (before) return before;
    const own = region.get(owner);
    const others = bySizeDown.filter((each) => each !== owner);
    const near = (each: string): boolean => region.get(each) === own;
    const list = [...others.filter(near), ...others.filter((each) => !near(each))];
    found.set(owner, list);
    return list;
  };
}

// Unknown sizes come last.
const bySize = (a: Exact | undefined, b: Exact | undefined): number =>
  a && b ? compare(a, b) : Number(a === undefined) - Number(b === undefined);
