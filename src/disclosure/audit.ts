import { type Exact, ZERO, add, isZero, multiply, subtract } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Description } from "./describe.js";
import { type Elimination, elimination } from "./elimination.js";
import type { Form } from "./forms.js";
import { type InRow, type Row, rowOf } from "./rows.js";
import { type Moving, solveProgram } from "./program.js";

/** A value that must not be found. */
export type Secret = {
  readonly owner: string;
  /** What it is, for whoever looks into an audit. */
  readonly label: string;
  readonly form: Form;
  readonly value: Exact;
  /** Whether it counts something: then other whole numbers must be possible as well. */
  readonly counts: boolean;
  /** What it must be possible for it to be at least, where that is all that is asked. */
  readonly atLeast?: Exact;
};

/** A published sum: what it says of the unknowns. */
export type Equation = { readonly block: string; readonly form: Form };

/** A secret that is not safe: from which side, who could find it, and how much of the way the proof got (0 to 1). */
export type Failure = {
  readonly secret: Secret;
  readonly side: "up" | "down";
  readonly knower: Knower;
  readonly reached: number;
};

/** Somebody who knows values of their own: a centre, or a funder; nobody is an outsider. */
export type Knower = string | undefined;

/** What of a publication is shown. */
export type Shown = {
  /** Centres of which nothing is known. */
  readonly hidden: ReadonlySet<string>;
  /** Blocks that are withheld. */
  readonly withheld: ReadonlySet<string>;
};

/** Secrets that are asked about, and who might find them; everybody where nobody is named. */
export type Asked = ReadonlyMap<Secret, ReadonlySet<Knower> | undefined>;

export type AuditTask = {
  /** The chain as an outsider sees it. */
  readonly description: Description;
  /** What must not be found. */
  readonly secrets: readonly Secret[];
  /** What the publication says, where nothing of it is withheld. */
  readonly equations: readonly Equation[];
  /** By how much a hidden zero of money must be possible to be off. */
  readonly heldAway: Exact;
  /** Puts the centres in order in which a value is likely to be shifted to. */
  readonly nearness: (owner: string) => readonly string[];
};

export type Audit = {
  /** Centres that have a secret. */
  readonly owners: ReadonlySet<string>;
  /**
   * Which secrets do not pass; of some, where only they are asked about: then an answer may err on the side of caution.
   * Where any one will do, those of the first centre that has one.
   */
  readonly failures: (shown: Shown, only?: Asked, any?: boolean) => readonly Failure[];
  /** Blocks that tell of a secret, the one that says most of it first. */
  readonly blocksWith: (secret: Secret) => readonly string[];
  /** How many programs were solved. */
  readonly programs: () => number;
};

/** A whole other state of the unknowns that would have led to the same publication. */
type Witness = {
  /** How far each unknown lies from its true value. */
  readonly moved: ReadonlyMap<number, number>;
  /** Centres and funders whose own values move: they know that it is not so. */
  readonly against: ReadonlySet<string>;
};

type Goal = { readonly secret: Secret; readonly side: "up" | "down"; readonly row: Row };
type Open = Map<Goal, Set<Knower>>;

const FUNDER = "funder ";
// As many others as one looks at for where a value might be instead: one by one, all of a few, and of many.
const NEAR = 2;
const PARTNERS = 8;
const CROWD = 8;
// So many proofs are kept for each centre.
const KEPT = 80;
/** Block of what everybody may know without any publication. */
export const ALWAYS = "always";
// What may be negative may fall as far as it likes.
const UNBOUNDED = 1e6;
// What a floating sum may be off, in parts of what it is made of.
const OFF = 1e-7;

/**
 * The audit of a publication. A secret passes where the outsider must hold values from 0.8 to 1.2 of it possible, for a
 * count at least two other whole numbers, and for a zero an amount; and where each single other hidden centre and each
 * single funder, who know their own values, must as well. Exact elimination says what follows; a linear program finds
 * other states of the unknowns that agree with all that is published. Each such state is a proof and is kept.
 */
export function createAudit({ description, secrets, equations, heldAway, nearness }: AuditTask): Audit {
  const { atoms } = description;
  const zero = number(heldAway);
  // Money is counted in steps of the size that matters, so that numbers stay near one.
  const unit = atoms.map((each) => (each.counts ? 1 : Math.max(1, zero)));
  const truth = atoms.map((each, at) => number(each.value) / (unit[at] ?? 1));
  const knownBy = atoms.map(({ owner, funder }) => [owner, funder === undefined ? undefined : FUNDER + funder]);
  const funders = [...new Set(atoms.flatMap((each) => each.funder ?? []))].map((each) => FUNDER + each);
  const floors = new Set(description.relations.flatMap((each) => (isFloor(each) ? [...each.terms.keys()] : [])));
  const sums = distinct(equations.map(({ block, form }) => ({ block, row: rowOf(form, unit, true) })));
  const relations = description.relations
    .filter((each) => !isFloor(each))
    .map((form) => {
      const { size } = rowOf(form, unit, false);
      return { row: rowOf(form, unit, true), room: Math.max(0, number(description.value(form))) / size };
    });
  const sumsOf = byAtom(sums.map(({ row }) => row));
  const relationsOf = byAtom(relations.map(({ row }) => row));
  const atomsOf = new Map<string | undefined, number[]>();
  atoms.forEach(({ owner, partly = false }, at) => {
    const key = partly ? undefined : owner;
    atomsOf.set(key, [...(atomsOf.get(key) ?? []), at]);
  });
  const witnesses = new Map<string, Witness[]>();
  const without = new Map<string, number>();
  let programs = 0;

  const isKnownBy = (knower: Knower, atom: number): boolean =>
    knower !== undefined && knownBy[atom]?.includes(knower) === true;
  const isMoney = ({ form }: Secret): boolean => [...form.terms.keys()].every((each) => atoms[each]?.given === true);
  // A funder knows a part of a sum: the rest is what it must not find.
  const own = (secret: Secret, knower: Knower): Exact =>
    !isFunder(knower) || !isMoney(secret)
      ? ZERO
      : [...secret.form.terms].reduce(
          (sum, [atom, by]) => (isKnownBy(knower, atom) ? add(sum, multiply(by, atoms[atom]?.value ?? ZERO)) : sum),
          ZERO,
        );
  // Below what is certain without any publication, such as what a standard gives every centre, nothing is possible.
  const floorOf = ({ form }: Secret): Exact =>
    form.constant.n > 0n && [...form.terms.values()].every((by) => by.n > 0n) ? form.constant : ZERO;
  const targets = new Map<Secret, Map<Knower, readonly [up: number, down: number]>>();
  const target = (secret: Secret, side: Failure["side"], knower: Knower): number => {
    const mine = targets.get(secret) ?? new Map<Knower, readonly [number, number]>();
    targets.set(secret, mine);
    const found =
      mine.get(knower) ??
      (secret.atLeast
        ? ([number(subtract(secret.atLeast, secret.value)), 0] as const)
        : targetsOf(secret.value, add(floorOf(secret), own(secret, knower)), secret.counts, zero));
    mine.set(knower, found);
    return found[side === "up" ? 0 : 1];
  };
  // Who knows all of a secret has nothing to find.
  const isOwn = (secret: Secret, knower: Knower): boolean =>
    knower !== undefined && [...secret.form.terms.keys()].every((atom) => isKnownBy(knower, atom));

  const failures: Audit["failures"] = ({ hidden, withheld }, only, any = false) => {
    const free = atoms.map(({ owner, partly = false }) => partly || owner === undefined || hidden.has(owner));
    const isShown = (block: string): boolean => !withheld.has(block);
    const shown = sums.map(({ blocks }) => blocks.some(isShown));
    const isRough = only !== undefined && [...only.values()].some((each) => each !== undefined);
    // Exact elimination is the last word of a whole audit; on the way the program finds the same.
    const exactly = only === undefined && !any ? exactOf() : undefined;
    const valid = new Map<string, Witness[]>();
    const asked = only ? secrets.filter((each) => only.has(each)) : secrets;
    const failed: Failure[] = [];
    for (const owner of new Set(asked.map((each) => each.owner))) {
      const mine = asked.filter((each) => each.owner === owner);
      failed.push(...failuresOf(owner, mine));
      if (any && failed.length > 0) break;
    }
    return failed;

    function exactOf(): Elimination {
      const made = elimination();
      for (const { block, form } of equations) {
        const terms = isShown(block) ? freeTerms(form) : undefined;
        if (terms && terms.size > 0) made.take(terms);
      }
      return made;
    }

    function freeTerms(form: Form): Map<number, Exact> {
      return new Map([...form.terms].filter(([atom]) => free[atom] === true));
    }

    function failuresOf(owner: string, mine: readonly Secret[]): Failure[] {
      const knowers = [undefined, ...[...hidden].filter((each) => each !== owner), ...funders];
      const held = (witnesses.get(owner) ?? []).filter(holds);
      valid.set(owner, [...held]);
      // What is still to be shown of each secret: from both sides, against everybody.
      const open: Open = new Map();
      const out: Failure[] = [];
      for (const secret of mine) {
        const form = { ...secret.form, terms: freeTerms(secret.form) };
        if (form.terms.size === 0) continue;
        const certain = exactly?.follows(form.terms) === true;
        const of = only?.get(secret);
        for (const side of ["up", "down"] as const) {
          const against = knowers.filter(
            (each) => (of === undefined || of.has(each)) && target(secret, side, each) > 0 && !isOwn(secret, each),
          );
          if (against.length === 0) continue;
          if (certain) out.push({ secret, side, knower: undefined, reached: 0 });
          else open.set({ secret, side, row: rowOf(form, unit, false, side === "up" ? 1 : -1) }, new Set(against));
        }
      }
      for (const each of held) settle(each, open);
      for (const knower of knowers)
        for (const side of ["up", "down"] as const) {
          prove(owner, knower, side, open);
          if (knower !== undefined) continue;
          // Who could find it without knowing anything leaves nothing to ask of the others.
          for (const [goal, left] of open)
            if (goal.side === side && left.has(undefined)) {
              out.push({ secret: goal.secret, side, knower, reached: reachedOf(goal, knower) });
              open.delete(goal);
            }
        }
      for (const [goal, left] of open)
        for (const knower of left) {
          const reached = reachedOf(goal, knower);
          // What a funder knows by its own money, before any publication, no publication can hide.
          if (!isFunder(knower) || reached < reachWithout(goal, knower) * (1 - OFF))
            out.push({ secret: goal.secret, side: goal.side, knower, reached });
        }
      return out;
    }

    /** Whether a state of the unknowns agrees with every sum that is shown. */
    function holds({ moved }: Witness): boolean {
      for (const atom of moved.keys()) if (free[atom] !== true) return false;
      return [...changes(sumsOf, moved)].every(
        ([at, { by, size }]) => shown[at] !== true || Math.abs(by) <= OFF * (1 + size),
      );
    }

    function keeps({ moved }: Witness): boolean {
      for (const [atom, by] of moved) if (floors.has(atom) && (truth[atom] ?? 0) + by < -OFF) return false;
      return [...changes(relationsOf, moved)].every(([at, { by }]) => {
        const room = relations[at]?.room ?? 0;
        return by >= -room - OFF * (1 + room);
      });
    }

    function reachedOf(goal: Goal, knower: Knower): number {
      const by = target(goal.secret, goal.side, knower);
      const fit = (valid.get(goal.secret.owner) ?? []).filter(
        ({ against }) => knower === undefined || !against.has(knower),
      );
      return Math.max(0, ...fit.map(({ moved }) => Math.min(1, dot(goal.row, moved) / by)));
    }

    function reachWithout(goal: Goal, knower: Knower): number {
      const key = `${secrets.indexOf(goal.secret)} ${goal.side} ${knower}`;
      const before = without.get(key);
      if (before !== undefined) return before;
      const { owner } = goal.secret;
      const by = target(goal.secret, goal.side, knower);
      const moved = solveProgram({
        moving: movingOf([owner], knower),
        isShown: (at) => sums[at]?.blocks.includes(ALWAYS) === true,
        roomOf: (at) => relations[at]?.room ?? 0,
        goals: [{ row: goal.row, by }],
      });
      const reach = moved ? Math.max(0, Math.min(1, dot(goal.row, moved) / by)) : 1;
      without.set(key, reach);
      return reach;
    }

    function movingOf(owners: readonly (string | undefined)[], knower: Knower): Moving[] {
      return owners
        .flatMap((each) => atomsOf.get(each) ?? [])
        .filter((atom) => free[atom] === true && !isKnownBy(knower, atom))
        .map((atom) => ({
          atom,
          lowest: floors.has(atom) ? (truth[atom] ?? 0) : UNBOUNDED,
          inSums: sumsOf[atom] ?? [],
          inRelations: relationsOf[atom] ?? [],
        }));
    }

    // A value is likely to be shifted to a centre nearby. All of a small crowd at once decide whether it can be at all.
    function attempts(owner: string, knower: Knower): string[][] {
      const others = nearness(owner).filter((each) => hidden.has(each) && each !== owner && each !== knower);
      const isSmall = others.length <= PARTNERS;
      const near = others.slice(0, isSmall && knower !== undefined ? 0 : NEAR).map((each) => [each]);
      return [...near, others.slice(0, isSmall ? PARTNERS : CROWD)];
    }

    function prove(owner: string, knower: Knower, side: Goal["side"], open: Open): void {
      const left = (): Goal[] =>
        [...open].flatMap(([goal, of]) => (goal.side === side && of.has(knower) ? [goal] : []));
      if (left().length === 0) return;
      for (const partners of attempts(owner, knower)) {
        const goals = left();
        if (goals.length === 0) return;
        attempt(owner, partners, knower, goals, open);
        if (isRough || goals.length === 1) continue;
        // What moves together is tried first; what does not, alone.
        for (const goal of goals)
          if (open.get(goal)?.has(knower) === true) attempt(owner, partners, knower, [goal], open);
      }
    }

    function attempt(
      owner: string,
      partners: readonly string[],
      knower: Knower,
      goals: readonly Goal[],
      open: Open,
    ): void {
      programs += 1;
      const moved = solveProgram({
        moving: movingOf([owner, ...partners, undefined], knower),
        isShown: (at) => shown[at] === true,
        roomOf: (at) => relations[at]?.room ?? 0,
        goals: goals.map((goal) => ({ row: goal.row, by: target(goal.secret, goal.side, knower) })),
      });
      if (!moved || moved.size === 0) return;
      const against = new Set<string>();
      for (const atom of moved.keys())
        for (const each of knownBy[atom] ?? []) if (each !== undefined && each !== owner) against.add(each);
      const witness = { moved, against };
      // A floating answer is believed after it was put into every sum.
      if (!holds(witness) || !keeps(witness)) return;
      valid.get(owner)?.push(witness);
      if (settle(witness, open)) witnesses.set(owner, [...(witnesses.get(owner) ?? []), witness].slice(-KEPT));
    }

    /** Takes what a witness proves from what is open; whether it proves anything. */
    function settle({ moved, against }: Witness, open: Open): boolean {
      let proves = false;
      for (const [goal, left] of open) {
        if (left.size === 0) continue;
        const by = dot(goal.row, moved);
        if (by <= 0) continue;
        for (const knower of left)
          if ((knower === undefined || !against.has(knower)) && by >= target(goal.secret, goal.side, knower))
            proves = left.delete(knower);
      }
      return proves;
    }
  };

  const blocksWith = (secret: Secret): string[] => [
    ...new Set(
      equations
        .filter(({ form }) => [...secret.form.terms.keys()].some((atom) => form.terms.has(atom)))
        .sort((a, b) => a.form.terms.size - b.form.terms.size)
        .map(({ block }) => block),
    ),
  ];
  return { owners: new Set(secrets.map((each) => each.owner)), failures, blocksWith, programs: () => programs };
}

/** Several audits of one publication, by readers who know different things, as one. */
export const combine = (audits: readonly Audit[]): Audit => ({
  owners: new Set(audits.flatMap(({ owners }) => [...owners])),
  failures: (shown, only, any) => audits.flatMap((each) => each.failures(shown, only, any)),
  blocksWith: (secret) => audits.flatMap((each) => each.blocksWith(secret)),
  programs: () => audits.reduce((sum, each) => sum + each.programs(), 0),
});

// A fifth on both sides; of a count one whole number on both sides, or two above none; a zero has one side. Below what
// somebody knows of it, such as what they gave themselves, no value is possible for them.
function targetsOf(value: Exact, known: Exact, counts: boolean, zero: number): readonly [up: number, down: number] {
  if (isZero(value)) return [counts ? 2 : zero, 0];
  const fifth = 0.2 * Math.abs(number(value));
  if (counts) return [Math.max(fifth, 1), Math.max(fifth, 1)];
  const rest = Math.max(0, number(subtract(value, known)));
  return [fifth, rest >= fifth ? fifth : 0.2 * rest];
}

const isFunder = (knower: Knower): boolean => knower?.startsWith(FUNDER) === true;

/** Whether a relation says no more than that an unknown is not below zero. */
const isFloor = ({ constant, terms }: Form): boolean =>
  terms.size === 1 && isZero(constant) && [...terms.values()].every((by) => by.n > 0n);

const number = (value: Exact): number => Number(toDecimal(value));

/** Sums that say the same, once, with every block that shows them. */
function distinct(
  sums: readonly { readonly block: string; readonly row: Row }[],
): readonly { readonly blocks: readonly string[]; readonly row: Row }[] {
  const found = new Map<string, { readonly blocks: string[]; readonly row: Row }>();
  for (const { block, row } of sums) {
    const [first = 1] = row.by;
    const key = row.atoms
      .map((atom, at) => `${atom}:${((row.by[at] ?? 0) / first).toPrecision(12)}`)
      .sort()
      .join(" ");
    const same = found.get(key);
    if (same) same.blocks.push(block);
    else found.set(key, { blocks: [block], row });
  }
  return [...found.values()];
}

/** For each unknown the rows that it stands in. */
function byAtom(rows: readonly Row[]): readonly (readonly InRow[])[] {
  const found: InRow[][] = [];
  rows.forEach(({ atoms, by }, at) => {
    atoms.forEach((atom, index) => (found[atom] ??= []).push({ at, by: by[index] ?? 0 }));
  });
  return found;
}

/** By how much each row changes that a moved unknown stands in, and how much moves in it. */
function changes(
  rowsOf: readonly (readonly InRow[])[],
  moved: ReadonlyMap<number, number>,
): ReadonlyMap<number, { readonly by: number; readonly size: number }> {
  const found = new Map<number, { by: number; size: number }>();
  for (const [atom, by] of moved)
    for (const each of rowsOf[atom] ?? []) {
      const change = found.get(each.at);
      const more = by * each.by;
      if (change) {
        change.by += more;
        change.size += Math.abs(more);
      } else found.set(each.at, { by: more, size: Math.abs(more) });
    }
  return found;
}

function dot({ atoms, by }: Row, moved: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let at = 0; at < atoms.length; at += 1) sum += (by[at] ?? 0) * (moved.get(atoms[at] ?? -1) ?? 0);
  return sum;
}
