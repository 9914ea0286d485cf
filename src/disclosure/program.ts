import { solve } from "yalps";
import type { InRow, Row } from "./rows.js";

/** An unknown that may move: by how much it may fall, and the rows that it stands in. */
export type Moving = {
  readonly atom: number;
  readonly lowest: number;
  readonly inSums: readonly InRow[];
  readonly inRelations: readonly InRow[];
};

/** A linear program about how far unknowns may lie from their true values. */
export type Program = {
  readonly moving: readonly Moving[];
  /** Whether a sum is published: then it does not change. */
  readonly isShown: (sum: number) => boolean;
  /** By how much the sum of a relation may fall. */
  readonly roomOf: (relation: number) => number;
  /** Sums that should move by at least this, each counted up to that. */
  readonly goals: readonly { readonly row: Row; readonly by: number }[];
};

// What a floating solver calls zero; a goal is set a little higher, so that what it calls reached is reached.
const TOLERANCE = 1e-9;
const MORE = 1 + 1e-6;
const PIVOTS = 400;
// Names of the variables that count how far a goal is reached begin here.
const GOALS = 1e9;

/**
 * Finds values of the unknowns that agree with everything that is published and move the goals as far as they go. The
 * program starts from the true values, which agree.
 *
 * @returns how far each unknown moves from its true value; undefined where the solver gives no answer
 */
export function solveProgram({ moving, isShown, roomOf, goals }: Program): ReadonlyMap<number, number> | undefined {
  const names = new Map<number, number>();
  const constraints: [number, { equal?: number; max?: number }][] = [];
  const named = (key: number, constraint: () => { equal?: number; max?: number }): number => {
    const before = names.get(key);
    if (before !== undefined) return before;
    const name = constraints.length + 1;
    names.set(key, name);
    constraints.push([name, constraint()]);
    return name;
  };
  const columns = new Map<number, [number, number][]>();
  for (const { atom, inSums, inRelations } of moving) {
    const column: [number, number][] = [];
    for (const { at, by } of inSums) if (isShown(at)) column.push([named(at, () => ({ equal: 0 })), by]);
    for (const { at, by } of inRelations) column.push([named(-1 - at, () => ({ max: roomOf(at) })), -by]);
    columns.set(atom, column);
  }
  const reached = goals.map(({ row: { atoms, by: parts }, by }): [number, number][] => {
    const name = constraints.length + 1;
    constraints.push([name, { max: 0 }], [name + 1, { max: 1 }]);
    atoms.forEach((atom, at) => columns.get(atom)?.push([name, -(parts[at] ?? 0) / by]));
    return [
      [name, MORE],
      [name + 1, 1],
      [0, 1],
    ];
  });
  // An unknown moves up by one variable and down by another.
  const variables: [number, [number, number][]][] = reached.map((column, at) => [GOALS + at, column]);
  for (const { atom, lowest } of moving) {
    const column = columns.get(atom) ?? [];
    variables.push([atom + 1, column]);
    if (lowest <= 0) continue;
    const name = constraints.length + 1;
    constraints.push([name, { max: lowest }]);
    variables.push([-atom - 1, [...column.map(([each, by]): [number, number] => [each, -by]), [name, 1]]]);
  }
  const solution = solve(
    { direction: "maximize", objective: 0, constraints, variables },
    { precision: TOLERANCE, maxPivots: PIVOTS },
  );
  if (solution.status !== "optimal") return undefined;
  const moved = new Map<number, number>();
  for (const [name, value] of solution.variables) {
    if (name >= GOALS || Math.abs(value) <= TOLERANCE) continue;
    const atom = Math.abs(name) - 1;
    moved.set(atom, (moved.get(atom) ?? 0) + Math.sign(name) * value);
  }
  return moved;
}
