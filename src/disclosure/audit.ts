import { type Exact, ZERO, add, isZero, multiply, subtract } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Description } from "./describe.js";
import { elimination } from "./elimination.js";
import type { Form } from "./forms.js";
import { type Row, solveProgram } from "./program.js";

/** A value that must not be found. */
export type Secret = {
  readonly owner: string;
  /** What it is, for whoever looks into an audit. */
  readonly label: string;
  readonly form: Form;
  readonly value: Exact;
  /** Whether it counts something: then other whole numbers must be possible as well. */
  readonly counts: boolean;
};

/** A published sum: what it says of the unknowns. */
export type Equation = { readonly block: string; readonly form: Form };

/** A secret that is not safe: from which side, who could find it, and how much of the way the proof got (0 to 1). */
export type Failure = {
  readonly secret: Secret;
  readonly side: "up" | "down";
  readonly knower: string | undefined;
  readonly reached: number;
};

/** What of a publication is shown. */
export type Shown = {
  /** Centres of which nothing is known. */
  readonly hidden: ReadonlySet<string>;
  /** Blocks that are withheld. */
  readonly withheld: ReadonlySet<string>;
};

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
  /** Which secrets do not pass; of some, where only they are asked about. */
  readonly failures: (shown: Shown, only?: Asked) => readonly Failure[];
  /** Blocks that tell of a secret, the one that says most of it first. */
  readonly blocksWith: (secret: Secret) => readonly string[];
  /** How many programs were solved. */
  readonly programs: () => number;
};

/** Secrets that are asked about, and who might find them; everybody where nobody is named. */
export type Asked = ReadonlyMap<Secret, ReadonlySet<string | undefined> | undefined>;

/** A whole other state of the unknowns that would have led to the same publication. */
type Witness = {
  readonly moved: ReadonlyMap<number, number>;
  /** Centres and funders whose own values move: they know that it is not so. */
  readonly against: ReadonlySet<string>;
};

type Goal = { readonly secret: Secret; readonly side: "up" | "down"; readonly row: Row };

const FUNDER = "funder ";
// As many others as one looks at for where a value might be instead: one by one, all of a few, and of many.
const NEAR = 2;
const PARTNERS = 8;
const CROWD = 12;

/**
 * The audit of a publication. A secret passes where the outsider must hold values from 0.8 to 1.2 of it possible, for a
 * count at least two other whole numbers, and for a zero an amount; and where each single other hidden centre and each
 * single funder, who know their own values, must as well. Exact elimination says what follows; a linear program finds
 * other states of the unknowns that agree with all that is published. Each such state is a proof and is kept.
 */
export function createAudit({ description, secrets, equations, heldAway, nearness }: AuditTask): Audit {
  const { atoms } = description;
  const unit = atoms.map((each) => (each.counts ? 1 : Math.max(1, number(heldAway))));
  const truth = atoms.map((each, at) => number(each.value) / (unit[at] ?? 1));
  const funders = [...new Set(atoms.flatMap((each) => each.funder ?? []))].map((each) => FUNDER + each);
  const zero = number(heldAway);
  const witnesses = new Map<string, Witness[]>();
  let programs = 0;

  const rowOf = (form: Form, has: (atom: number) => boolean): Row => {
    const row = new Map<number, number>();
    for (const [atom, by] of form.terms) if (has(atom)) row.set(atom, number(by) * (unit[atom] ?? 1));
    return row;
  };
  const normal = (row: Row): Row => {
    const largest = Math.max(...[...row.values()].map(Math.abs), 0);
    return largest === 0 ? row : new Map([...row].map(([atom, by]) => [atom, by / largest]));
  };
  const isKnownBy = (knower: string | undefined, atom: number): boolean => {
    const { owner, funder } = atoms[atom] ?? {};
    return knower !== undefined && (knower === owner || (funder !== undefined && knower === FUNDER + funder));
  };
  const isMoney = ({ form }: Secret): boolean => [...form.terms.keys()].every((each) => atoms[each]?.given === true);
  // A funder knows a part of a sum: the rest is what it must not find.
  const own = (secret: Secret, knower: string | undefined): Exact =>
    knower?.startsWith(FUNDER) !== true || !isMoney(secret)
      ? ZERO
      : [...secret.form.terms].reduce(
          (sum, [atom, by]) => (isKnownBy(knower, atom) ? add(sum, multiply(by, atoms[atom]?.value ?? ZERO)) : sum),
          ZERO,
        );
  const target = (secret: Secret, side: Failure["side"], knower: string | undefined): number => {
    const rest = subtract(subtract(secret.value, own(secret, knower)), floorOf(secret));
    const value = Math.abs(number(rest));
    if (secret.counts) return isZero(rest) ? (side === "up" ? 2 : 0) : Math.max(0.2 * value, 1);
    return isZero(rest) ? (side === "up" ? zero : 0) : 0.2 * value;
  };
  // What is certain of a sum without any publication, such as what a standard gives every centre, is no secret.
  const floorOf = ({ form }: Secret): Exact =>
    form.constant.n > 0n && [...form.terms.values()].every((by) => by.n > 0n) ? form.constant : ZERO;
  // Who knows all of a secret has nothing to find.
  const isOwn = (secret: Secret, knower: string): boolean =>
    [...secret.form.terms.keys()].every((atom) => isKnownBy(knower, atom));

  const failures: Audit["failures"] = ({ hidden, withheld }, only) => {
    const shown = equations.filter((each) => !withheld.has(each.block));
    const free = (atom: number): boolean => {
      const { owner, partly = false } = atoms[atom] ?? {};
      return partly || owner === undefined || hidden.has(owner);
    };
    const sums = distinct(shown.map((each) => rowOf(each.form, free)).map(normal));
    const byAtom = new Map<number, Row[]>();
    for (const row of sums)
      for (const atom of row.keys()) {
        const rows = byAtom.get(atom);
        if (rows) rows.push(row);
        else byAtom.set(atom, [row]);
      }
    const holds = ({ moved }: Witness): boolean => {
      const rows = new Set([...moved.keys()].flatMap((atom) => byAtom.get(atom) ?? []));
      return (
        [...moved.keys()].every(free) &&
        [...rows].every((row) => Math.abs(dot(row, moved)) <= 1e-7 * (1 + size(row, moved)))
      );
    };
    const exactly = elimination();
    for (const { form } of shown) exactly.take(new Map([...form.terms].filter(([atom]) => free(atom))));
    const relations = description.relations
      .filter((each) => each.terms.size > 1)
      .map((form) => ({ row: rowOf(form, free), room: Math.max(0, number(description.value(form))) }))
      .map(({ row, room }) => {
        const largest = Math.max(...[...row.values()].map(Math.abs), 1e-12);
        return { row: normal(row), room: room / largest };
      });
    const floors = new Set(
      description.relations.flatMap((each) => (each.terms.size === 1 ? [...each.terms.keys()] : [])),
    );
    const failed: Failure[] = [];
    const asked = only ? secrets.filter((each) => only.has(each)) : secrets;
    for (const owner of new Set(asked.map((each) => each.owner)))
      failed.push(
        ...failuresOf(
          owner,
          asked.filter((each) => each.owner === owner),
        ),
      );
    return failed;

    function failuresOf(owner: string, mine: readonly Secret[]): Failure[] {
      const knowers = [undefined, ...[...hidden].filter((each) => each !== owner), ...funders];
      const held = (witnesses.get(owner) ?? []).filter(holds);
      witnesses.set(owner, held);
      // What is still to be shown of each secret: from both sides, against everybody.
      const open = new Map<Goal, Set<string | undefined>>();
      const out: Failure[] = [];
      for (const secret of mine) {
        const row = rowOf(secret.form, free);
        if (row.size === 0) continue;
        const certain = exactly.follows(new Map([...secret.form.terms].filter(([atom]) => free(atom))));
        for (const side of ["up", "down"] as const) {
          const of = only?.get(secret);
          const against = knowers.filter(
            (each) =>
              (of === undefined || of.has(each)) &&
              target(secret, side, each) > 0 &&
              (each === undefined || !isOwn(secret, each)),
          );
          if (certain && against.length > 0) out.push({ secret, side, knower: undefined, reached: 0 });
          else if (!certain) open.set({ secret, side, row: side === "up" ? row : inverse(row) }, new Set(against));
        }
      }
      for (const each of held) settle(each, open);
      for (const knower of knowers)
        for (const side of ["up", "down"] as const) {
          for (const partners of attempts(owner, knower)) {
            const goals = [...open]
              .filter(([goal, left]) => goal.side === side && left.has(knower))
              .map(([goal]) => goal);
            if (goals.length === 0) break;
            attempt(owner, partners, knower, goals, open);
            // What moves together is tried first; what does not, alone, where it is to be known for certain.
            if (only && [...only.values()].some((each) => each !== undefined)) continue;
            const alone = goals.filter((goal) => open.get(goal)?.has(knower) === true);
            if (alone.length < goals.length || goals.length > 1)
              for (const goal of alone)
                if (open.get(goal)?.has(knower) === true) attempt(owner, partners, knower, [goal], open);
          }
          if (knower !== undefined) continue;
          // Who could find it without knowing anything leaves nothing to ask of the others.
          for (const [goal, left] of open)
            if (goal.side === side && left.has(undefined)) {
              out.push({ secret: goal.secret, side, knower, reached: best(goal, knower, held) });
              open.delete(goal);
            }
        }
      for (const [goal, left] of open)
        for (const knower of left)
          out.push({ secret: goal.secret, side: goal.side, knower, reached: best(goal, knower, held) });
      return out;
    }

    function best(goal: Goal, knower: string | undefined, held: readonly Witness[]): number {
      const by = target(goal.secret, goal.side, knower);
      const reached = [...held, ...(witnesses.get(goal.secret.owner) ?? [])].filter(
        ({ against }) => knower === undefined || !against.has(knower),
      );
      return Math.max(0, ...reached.map(({ moved }) => Math.min(1, dot(goal.row, moved) / by)));
    }

    // A value is likely to be shifted to a centre nearby. All of a small crowd at once decide whether it can be at all.
    function attempts(owner: string, knower: string | undefined): string[][] {
      const others = nearness(owner).filter((each) => hidden.has(each) && each !== owner && each !== knower);
      const isSmall = others.length <= PARTNERS;
      const near = others.slice(0, isSmall && knower !== undefined ? 0 : NEAR).map((each) => [each]);
      return [...near, others.slice(0, isSmall ? PARTNERS : CROWD)];
    }

    function attempt(
      owner: string,
      partners: readonly string[],
      knower: string | undefined,
      goals: readonly Goal[],
      open: ReadonlyMap<Goal, Set<string | undefined>>,
    ): void {
      const moving = new Set([owner, ...partners]);
      const moves = (atom: number): boolean => {
        const by = atoms[atom]?.owner;
        return free(atom) && (by === undefined || moving.has(by)) && !isKnownBy(knower, atom);
      };
      const part = (row: Row): Row => new Map([...row].filter(([atom]) => moves(atom)));
      const equal = distinct(sums.map(part));
      const atLeast = relations.map(({ row, room }) => ({ row: part(row), room })).filter(({ row }) => row.size > 0);
      const asked = goals
        .map((goal) => ({ row: part(goal.row), by: target(goal.secret, goal.side, knower) }))
        .filter(({ row }) => row.size > 0);
      if (asked.length === 0) return;
      const named = [...equal, ...atLeast.map((each) => each.row), ...asked.map((each) => each.row)];
      const lowest = new Map(
        named.flatMap((row) => [...row.keys()]).map((atom) => [atom, floors.has(atom) ? (truth[atom] ?? 0) : 1e6]),
      );
      programs += 1;
      const moved = solveProgram({ lowest, equal, atLeast, goals: asked });
      if (!moved || moved.size === 0) return;
      const against = new Set<string>();
      for (const atom of moved.keys()) {
        const { owner: centre, funder } = atoms[atom] ?? {};
        if (centre !== undefined && centre !== owner) against.add(centre);
        if (funder !== undefined) against.add(FUNDER + funder);
      }
      const witness = { moved, against };
      // A floating answer is believed after it was put into every sum.
      if (!holds(witness) || !keeps(witness)) return;
      const all = witnesses.get(owner) ?? [];
      witnesses.set(owner, [...all, witness]);
      settle(witness, open);
    }

    function keeps({ moved }: Witness): boolean {
      return (
        [...moved].every(([atom, by]) => !floors.has(atom) || (truth[atom] ?? 0) + by >= -1e-7) &&
        relations.every(({ row, room }) => dot(row, moved) >= -room - 1e-7 * (1 + room))
      );
    }

    function settle({ moved, against }: Witness, open: ReadonlyMap<Goal, Set<string | undefined>>): void {
      for (const [goal, left] of open) {
        if (left.size === 0) continue;
        const by = dot(goal.row, moved);
        if (by <= 0) continue;
        for (const knower of left)
          if ((knower === undefined || !against.has(knower)) && by >= target(goal.secret, goal.side, knower))
            left.delete(knower);
      }
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

const number = (value: Exact): number => Number(toDecimal(value));

const dot = (row: Row, moved: ReadonlyMap<number, number>): number => {
  let sum = 0;
  for (const [atom, by] of moved) sum += by * (row.get(atom) ?? 0);
  return sum;
};

const size = (row: Row, moved: ReadonlyMap<number, number>): number => {
  let sum = 0;
  for (const [atom, by] of moved) sum += Math.abs(by * (row.get(atom) ?? 0));
  return sum;
};

const inverse = (row: Row): Row => new Map([...row].map(([atom, by]) => [atom, -by]));

/** Rows without those that are empty or say the same. */
function distinct(rows: readonly Row[]): Row[] {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    if (row.size === 0) continue;
    const entries = [...row].sort(([a], [b]) => a - b);
    const first = entries[0]?.[1] ?? 1;
    seen.set(entries.map(([atom, by]) => `${atom}:${(by / first).toPrecision(12)}`).join(" "), row);
  }
  return [...seen.values()];
}

/** Several audits of one publication, by readers who know different things, as one. */
export const combine = (audits: readonly Audit[]): Audit => ({
  owners: new Set(audits.flatMap(({ owners }) => [...owners])),
  failures: (shown, only) => audits.flatMap((each) => each.failures(shown, only)),
  blocksWith: (secret) => audits.flatMap((each) => each.blocksWith(secret)),
  programs: () => audits.reduce((sum, each) => sum + each.programs(), 0),
});
