import { type Exact, compare } from "../money/exact.js";
import { ALWAYS } from "./audit.js";
import type { Asked, Audit, Failure, Knower, Secret, Shown } from "./audit.js";
import { centreBlock } from "./cells.js";

/** What is withheld although it is no secret, since it would give one away. */
export type Suppression = {
  readonly covers: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
  /** Of each withheld block: the block of the sum that would have given something away. */
  readonly because: ReadonlyMap<string, string>;
};

export type SuppressionTask = {
  readonly audit: Audit;
  /** What hangs on something hidden, block by block; that of a centre is about it alone. */
  readonly all: ReadonlySet<string>;
  /** Cells that a block withholds. */
  readonly cellsOf: (block: string) => number;
  readonly confidential: ReadonlySet<string>;
  /** Other centres that may be withheld as well: the smallest first. */
  readonly candidates: readonly string[];
  /** Centres that are withheld whatever happens, since an earlier publication withheld them. */
  readonly kept: ReadonlySet<string>;
  /** Centres that are withheld to begin with. */
  readonly first: ReadonlySet<string>;
  /** Blocks that are withheld from the start. */
  readonly withheld: ReadonlySet<string>;
  readonly size: (centre: string) => Exact | undefined;
  /** Other centres by how likely a value may be shifted to them. */
  readonly near: (centre: string) => readonly string[];
};

/** What one step withholds: centres, and blocks of sums. */
type Step = { readonly covers: readonly string[]; readonly blocks: readonly string[] };

/** So many programs are solved before everything that hangs on something hidden is withheld. */
export const LIMIT = 30_000;
// So many are solved before what was withheld is no longer looked through for what need not be.
const PRUNED = 9_000;
// As many other centres are tried in one step.
const TRIED = 5;
const HEADLINE = "headline";
/** Block of what earlier publications have shown: it cannot be withheld. */
export const PAST = "earlier";
const ALIKE = [" secured", " short", " with promises", " by status"];

/**
 * Complementary suppression: withholds block after block until the audit finds no secret that can be found; each time what
 * helps most for what it costs. Then each is shown again if the audit still passes without it.
 */
export function suppress(task: SuppressionTask): Suppression {
  const { audit, candidates, confidential, cellsOf } = task;
  const covers = new Set([...task.kept, ...task.first]);
  const blocks = new Set(task.withheld);
  const because = new Map<string, string>();
  const taken = [...task.first].filter((each) => !task.kept.has(each)).map(centreBlock);
  for (const each of taken) because.set(each, HEADLINE);

  const shownWith = (hiddenCovers: ReadonlySet<string>, hiddenBlocks: ReadonlySet<string>): Shown => {
    const hidden = new Set([...confidential, ...hiddenCovers]);
    return { hidden, withheld: new Set([...hiddenBlocks, ...[...hidden].map(centreBlock)]) };
  };
  const after = (step: Step): Shown =>
    shownWith(new Set([...covers, ...step.covers]), new Set([...blocks, ...step.blocks]));

  let failures = audit.failures(shownWith(covers, blocks));
  while (failures.length > 0) {
    // One centre after another; what is withheld for it may help the others as well.
    const owner = worstOf(failures);
    let own = audit.failures(shownWith(covers, blocks), allOf(failures.filter(({ secret }) => secret.owner === owner)));
    while (own.length > 0) {
      const step = audit.programs() > LIMIT ? undefined : bestStep(own);
      if (step === undefined) return everything(task, because);
      take(step, reasonOf(own));
      own = audit.failures(shownWith(covers, blocks), allOf(own));
    }
    failures = audit.failures(shownWith(covers, blocks), allOf(failures));
    if (failures.length === 0) failures = audit.failures(shownWith(covers, blocks));
  }
  prune();
  return audit.failures(shownWith(covers, blocks)).length > 0 ? everything(task, because) : { covers, blocks, because };

  function take(step: Step, reason: string): void {
    for (const block of [...step.covers.map(centreBlock), ...step.blocks]) {
      because.set(block, reason);
      taken.push(block);
    }
    for (const each of step.covers) covers.add(each);
    for (const each of step.blocks) blocks.add(each);
  }

  // What was withheld first may no longer be needed beside what was withheld later; what costs most is tried first.
  function prune(): void {
    for (const block of taken.sort((a, b) => costOfBlock(b) - costOfBlock(a))) {
      if (audit.programs() > PRUNED) return;
      const [lessCovers, lessBlocks] = [covers, blocks].map((set) => new Set(set)) as [Set<string>, Set<string>];
      const cover = [...covers].find((each) => centreBlock(each) === block);
      if (cover === undefined) lessBlocks.delete(block);
      else lessCovers.delete(cover);
      if (audit.failures(shownWith(lessCovers, lessBlocks), undefined, true).length > 0) continue;
      blocks.delete(block);
      if (cover !== undefined) covers.delete(cover);
      because.delete(block);
    }
  }

  function bestStep(failures: readonly Failure[]): Step | undefined {
    const singles = [
      ...blocksOf(failures).map((each) => ofBlocks(each)),
      ...coversFor(failures).map((each) => ofCovers(each)),
    ];
    // Where nothing alone helps, two may that are alike: the rest of a sum is withheld with one of its parts.
    return (
      best([...singles, ...alikeFor(failures), ...rowsFor(failures), ...pairsFor(failures)], failures) ?? singles.at(-1)
    );
  }

  function best(steps: readonly Step[], failures: readonly Failure[]): Step | undefined {
    const lack = lackOf(failures);
    // Whether those who can find something now still could.
    const asked = new Map<Secret, Set<Knower>>();
    for (const { secret, knower } of failures) asked.set(secret, (asked.get(secret) ?? new Set<Knower>()).add(knower));
    let found: { readonly step: Step; readonly gain: number } | undefined;
    for (const step of [...steps].sort((a, b) => costOf(a) - costOf(b))) {
      const left = lackOf(audit.failures(after(step), asked));
      const gain = (lack - left) / costOf(step);
      if (gain > 1e-6 && (found === undefined || gain > found.gain * (1 + 1e-9))) found = { step, gain };
      // What costs more cannot do better than all.
      if (left === 0) break;
    }
    return found?.step;
  }

  function blocksOf(failures: readonly Failure[]): string[] {
    const names = new Set(failures.flatMap(({ secret }) => audit.blocksWith(secret)));
    return [...names].filter(isOpen).sort((a, b) => costOfBlock(a) - costOfBlock(b));
  }

  // What is secured, promised or by status, in every row that tells of it.
  function alikeFor(failures: readonly Failure[]): Step[] {
    const groups = new Map<string, string[]>();
    for (const block of blocksOf(failures)) {
      const kind = ALIKE.find((each) => block.endsWith(each)) ?? familyOf(block);
      if (block !== HEADLINE) groups.set(kind, [...(groups.get(kind) ?? []), block]);
    }
    return [...groups.values()].filter((each) => each.length > 1).map((each) => ofBlocks(...each));
  }

  // Rows of regions: one that tells too much, and with it another, so that the total less the others does not tell it.
  function rowsFor(failures: readonly Failure[]): Step[] {
    const open = [...task.all].filter((block) => isOpen(block) && isOfRegion(block));
    const near = new Set(blocksOf(failures).filter(isOfRegion).map(rowOf));
    const rows = [...new Set(open.map(rowOf))];
    const inRow = (row: string): string[] => open.filter((block) => rowOf(block) === row);
    return [...near].flatMap((one) => [
      ofBlocks(...inRow(one)),
      ...rows
        .filter((other) => other !== one)
        .slice(0, 4)
        .map((other) => ofBlocks(...inRow(one), ...inRow(other))),
    ]);
  }

  function pairsFor(failures: readonly Failure[]): Step[] {
    const near = blocksOf(failures);
    const open = [...task.all].filter(isOpen);
    const pairs = near.flatMap((one) =>
      open
        .filter((other) => other !== one && familyOf(other) === familyOf(one) && !(near.includes(other) && other < one))
        .sort((a, b) => costOfBlock(a) - costOfBlock(b))
        .slice(0, 3)
        .map((other) => ofBlocks(one, other)),
    );
    const [first, second] = coversFor(failures);
    return [...pairs, ...(first !== undefined && second !== undefined ? [ofCovers(first, second)] : [])];
  }

  function coversFor(failures: readonly Failure[]): string[] {
    // A count of few persons follows from what its own centre shows.
    const few = [...new Set(failures.map(({ secret }) => secret.owner))].filter(
      (each) => !confidential.has(each) && !covers.has(each),
    );
    if (few.length > 0) return few;
    const worst = [...failures].sort((a, b) => a.reached - b.reached)[0]?.secret.owner;
    if (worst === undefined) return [];
    const own = task.size(worst);
    const order = new Map(candidates.map((each, at) => [each, at]));
    const open = task.near(worst).filter((each) => order.has(each) && !covers.has(each));
    const bySize = (some: readonly string[]): string[] =>
      [...some].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    // A centre much smaller than what it should cover hides little of it.
    const isFit = (centre: string): boolean => {
      const size = task.size(centre);
      return size !== undefined && (own === undefined || compare({ n: size.n * 4n, d: size.d }, own) >= 0);
    };
    const near = open.slice(0, 2 * TRIED).filter(isFit);
    const far = open.slice(2 * TRIED).filter(isFit);
    const small = open.filter((each) => !isFit(each));
    return [
      ...bySize(near).slice(0, TRIED),
      ...bySize(far).slice(0, 2),
      ...(near.length + far.length === 0 ? bySize(small).reverse().slice(0, TRIED) : []),
    ];
  }

  // The sum that says most about what can be found.
  function reasonOf(failures: readonly Failure[]): string {
    const [first] = failures;
    return (first && audit.blocksWith(first.secret).find(isOpen)) ?? HEADLINE;
  }

  // Whether a sum over several centres is still shown.
  function isOpen(block: string): boolean {
    return !block.startsWith("centre ") && block !== PAST && block !== ALWAYS && !blocks.has(block);
  }

  function costOf(step: Step): number {
    return [...step.covers.map(centreBlock), ...step.blocks].reduce((sum, block) => sum + costOfBlock(block), 0);
  }

  // The headline is what a publication is for; details of it are what is missed least.
  function costOfBlock(block: string): number {
    const cells = Math.max(1, cellsOf(block));
    if (block === HEADLINE) return cells * 20;
    if (block === `${HEADLINE} short`) return cells * 15;
    if (block === `${HEADLINE} secured`) return cells * 5;
    return block.startsWith(HEADLINE) ? cells / 2 : cells;
  }
}

const ofBlocks = (...blocks: string[]): Step => ({ covers: [], blocks });
const ofCovers = (...covers: string[]): Step => ({ covers, blocks: [] });

const isOfRegion = (block: string): boolean => block.startsWith("region ");

// What stands in one row of the publication.
const rowOf = (block: string): string => {
  const kind = ALIKE.find((each) => block.endsWith(each));
  return kind === undefined ? block : block.slice(0, -kind.length);
};

const familyOf = (block: string): string => block.split(" ")[0] ?? block;

/** Everybody who might find one of these secrets. */
const allOf = (failures: readonly Failure[]): Asked => new Map(failures.map(({ secret }) => [secret, undefined]));

/** The centre of which most can be found. */
function worstOf(failures: readonly Failure[]): string | undefined {
  const lacks = new Map<string, number>();
  for (const each of failures) lacks.set(each.secret.owner, (lacks.get(each.secret.owner) ?? 0) + lackOf([each]));
  return [...lacks].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const lackOf = (failures: readonly Failure[]): number =>
  failures.reduce((sum, { reached }) => sum + 1.001 - reached, 0);

/** Where no smaller suppression is found in time: every sum that hangs on something hidden is withheld. */
const everything = (
  { audit, all, confidential, kept, withheld }: SuppressionTask,
  because: ReadonlyMap<string, string>,
): Suppression => ({
  covers: new Set([...kept, ...[...audit.owners].filter((each) => !confidential.has(each))]),
  blocks: new Set([...withheld, ...[...all].filter((each) => !each.startsWith("centre "))]),
  because,
});
