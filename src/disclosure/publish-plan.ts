import { type Exact, add, compare, exact } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import { fold } from "../model/fold.js";
import type { FigureIndex } from "../result/figure-index.js";
import type { CentreName, Result } from "../result/result.js";

/** What may not be seen in a publication, so that no confidential centre can be found by subtraction. */
export type PublishPlan = {
  /** Confidential centres: nothing about them is shown one by one. */
  readonly confidential: ReadonlySet<string>;
  /** Other centres whose amounts are withheld, since a confidential one would be a total less the others. */
  readonly withheld: ReadonlySet<string>;
  /** Regions (folded) whose totals are withheld. */
  readonly regions: ReadonlySet<string>;
  /** Whether the sum of all confidential centres is shown. */
  readonly sum: boolean;
  /** Regions in which so many confidential centres stand that their sum is shown with its place. */
  readonly regionSums: ReadonlyMap<string, readonly string[]>;
  /** Whether not even totals can be shown. */
  readonly totals: boolean;
  /** Whether totals of later years can be shown: not where a confidential centre opens in one of them. */
  readonly later: boolean;
  /**
   * Whether a figure of a region or of all confidential centres is withheld because only some hidden centres are known:
   * sums of the known and sums of all would then give single ones together.
   */
  readonly mixed: (figure: Figure) => boolean;
};

/** As many confidential centres as their place may be named for. */
const ENOUGH = 3;

/** Centres of one region, and what is known of their size. */
type Group = {
  readonly region: string;
  readonly confidential: readonly CentreName[];
  readonly others: readonly CentreName[];
};

/**
 * Decides what to withhold. In each region where one or two confidential centres stand, the smallest other centre is
 * withheld with them, so that a regional total less the visible centres is a sum of at least two. Where no other
 * centre stands in such a region, the totals of that region and of the smallest other one are withheld, with one centre
 * there. Their common sum is shown only if it does not repeat what one region hides. A centre that the analysis keeps
 * withheld is taken before a smaller one: two publications that withhold different centres can be subtracted.
 *
 * @param few - centres that have few persons of something: their amounts, by what a person costs, would tell how many
 */
export function publishPlan(
  result: Pick<Result, "analysis" | "centres" | "figures">,
  index: FigureIndex,
  few: ReadonlySet<string> = new Set(),
): PublishPlan {
  const { fiscalYear } = result.analysis;
  const kept = new Set(result.analysis.publish?.withhold ?? []);
  const size = (centre: CentreName): Exact | undefined => {
    const value = index.find("requirement", { fiscalYear, centre: centre.id })?.value;
    return value == null ? undefined : exact(value);
  };
  const order: Order = { size, isKept: ({ id }) => kept.has(id) };
  const present = result.centres.filter(({ opens }) => opens === undefined || opens <= fiscalYear);
  const idsOf = (centres: readonly CentreName[]): Set<string> =>
    new Set(centres.filter((each) => each.confidential).map((each) => each.id));
  const confidential = idsOf(result.centres);
  const now = idsOf(present).size;
  const groups = groupsOf(present);
  const risky = groups.filter((each) => revealing(each, groups, now));
  const withheld = new Set(present.flatMap((each) => (!each.confidential && kept.has(each.id) ? each.id : [])));
  const regions = new Set<string>();
  const components = new Map<string, string>();
  let totals = true;
  for (const group of risky) {
    const own = smallest(group, order);
    if (own) {
      withheld.add(own.id);
      continue;
    }
    const host = hostOf(group, groups, order);
    const cover = host && smallest(host, order);
    regions.add(group.region);
    if (host && cover) {
      regions.add(host.region);
      withheld.add(cover.id);
      components.set(group.region, host.region);
      continue;
    }
    // Confidential centres are all there is: no region can be told apart, and one or two not even by the total.
    for (const each of groups) regions.add(each.region);
    if (now < ENOUGH) totals = false;
  }
  for (const group of groups) {
    const { others } = group;
    for (const each of others) if (few.has(each.id)) withheld.add(each.id);
    if (others.some((each) => few.has(each.id)) && others.filter((each) => withheld.has(each.id)).length === 1) {
      const free = (of: Group): Group => ({ ...of, others: of.others.filter((each) => !withheld.has(each.id)) });
      const own = smallest(free(group), order);
      const host = own ? undefined : hostOf(group, groups.map(free), order);
      const cover = own ?? (host && smallest(host, order));
      if (cover) withheld.add(cover.id);
      else totals = false;
      if (!own) for (const each of [group, host]) if (each) regions.add(each.region);
    }
  }
  // A region that lent its cover before cannot be told from the others: of none in which a centre is hidden is a total
  // shown. Nor of one in which a single centre is withheld for no reason of its own.
  const lent = kept.size > 0 && risky.some((each) => each.others.length === 0);
  for (const { region, confidential: own, others } of groups) {
    const inside = own.length + others.filter((each) => withheld.has(each.id)).length;
    if (inside > 0 && (lent || inside === 1)) regions.add(region);
  }
  const hidden = new Set([...risky.map((each) => components.get(each.region) ?? each.region)]);
  const regionSums = new Map(
    groups
      .filter((each) => each.region !== "" && each.confidential.length >= ENOUGH && !regions.has(each.region))
      .map((each) => [each.region, each.confidential.map((centre) => centre.id)]),
  );
  const sum = now > 1 && hidden.size !== 1;
  return {
    confidential,
    withheld,
    regions,
    sum,
    regionSums,
    totals,
    later: confidential.size === now,
    mixed: mixedFigures(result, confidential, withheld),
  };
}

function mixedFigures(
  { figures, centres }: Pick<Result, "figures" | "centres">,
  ...sets: readonly ReadonlySet<string>[]
): PublishPlan["mixed"] {
  const hidden = centres.filter((centre) => sets.some((each) => each.has(centre.id)));
  const ids = new Set(hidden.map((each) => each.id));
  const states = new Map<string, Set<boolean>>();
  for (const { id, per, value } of figures)
    if (ids.has(per["centre"] ?? "") && Object.keys(per).length === 2)
      states.set(id, (states.get(id) ?? new Set<boolean>()).add(value !== null));
  const isMixed = (id: string): boolean => states.get(id)?.size === 2;
  return ({ id, per }) =>
    (isMixed(id) || isMixed("requirement")) &&
    hidden.some((each) => per["region"] === undefined || fold(each.region ?? "") === fold(per["region"]));
}

function groupsOf(centres: readonly CentreName[]): Group[] {
  const regions = [...new Set(centres.map((each) => fold(each.region ?? "")))];
  return regions.map((region) => {
    const inside = centres.filter((each) => fold(each.region ?? "") === region);
    return {
      region,
      confidential: inside.filter((each) => each.confidential),
      others: inside.filter((each) => !each.confidential),
    };
  });
}

// One alone is always found; two are placed by a regional total, unless there is one region only.
const revealing = ({ confidential }: Group, groups: readonly Group[], all: number): boolean =>
  confidential.length > 0 && (groups.length > 1 ? confidential.length < ENOUGH : all === 1);

/** Which centre is taken to be withheld with others: one that was withheld before, else the smallest. */
type Order = {
  readonly size: (centre: CentreName) => Exact | undefined;
  /** Whether the analysis keeps it withheld. */
  readonly isKept: (centre: CentreName) => boolean;
};

/** The smallest other centre: one whose need is known exactly where that of the confidential ones is. */
function smallest({ confidential, others }: Group, { size, isKept }: Order): CentreName | undefined {
  const before = others.find(isKept);
  if (before) return before;
  const known = confidential.some((each) => size(each) !== undefined);
  const alike = others.filter((each) => (size(each) !== undefined) === known || confidential.length === 0);
  const candidates = alike.length > 0 ? alike : others;
  return [...candidates].sort((a, b) => bySize(size(a), size(b)) || (a.id < b.id ? -1 : 1))[0];
}

/** The smallest other region in which a centre can be withheld; one in which a centre is kept withheld comes first. */
function hostOf(group: Group, groups: readonly Group[], { size, isKept }: Order): Group | undefined {
  const need = (each: Group): Exact =>
    [...each.confidential, ...each.others]
      .map((centre) => size(centre))
      .reduce<Exact>((sum, value) => (value ? add(sum, value) : sum), { n: 0n, d: 1n });
  const before = (each: Group): number => Number(!each.others.some(isKept));
  return groups
    .filter((each) => each !== group && each.others.length > 0)
    .sort((a, b) => before(a) - before(b) || compare(need(a), need(b)) || (a.region < b.region ? -1 : 1))[0];
}

const bySize = (a: Exact | undefined, b: Exact | undefined): number =>
  a && b ? compare(a, b) : Number(a === undefined) - Number(b === undefined);
