import { solve } from "yalps";
import type { Row } from "./rows.js";

/** A linear program about how far unknowns may lie from their true values. */
export type Program = {
  /** By how much each unknown may fall. */
  readonly lowest: ReadonlyMap<number, number>;
  /** Sums that do not change. */
  readonly equal: readonly Row[];
  /** Sums that may not fall by more than this. */
  readonly atLeast: readonly { readonly row: Row; readonly room: number }[];
  /** Sums that should move by at least this, each counted up to that. */
  readonly goals: readonly { readonly row: Row; readonly by: number }[];
};

// What a floating solver calls zero; a goal is set a little higher, so that what it calls reached is reached.
const TOLERANCE = 1e-9;
const MORE = 1 + 1e-6;
const PIVOTS = 400;

/**
 * Finds values of the unknowns that agree with everything that is published and move the goals as far as they go. The
 * program starts from the true values, which agree.
 *
 * @returns how far each unknown moves from its true value; undefined where the solver gives no answer
 */
export function solveProgram({ lowest, equal, atLeast, goals }: Program): ReadonlyMap<number, number> | undefined {
  const variables: [number, [number, number][]][] = [];
  const constraints: [number, { equal?: number; max?: number }][] = [];
  const columns = new Map<number, [number, number][]>();
  for (const atom of lowest.keys()) columns.set(atom, []);
  // What does not move is left out of a row.
  const put = ({ atoms, by }: Row, times: number): number => {
    const name = constraints.length + 1;
    for (let at = 0; at < atoms.length; at += 1) columns.get(atoms[at] ?? -1)?.push([name, times * (by[at] ?? 0)]);
    return name;
  };
  for (const row of equal) constraints.push([put(row, 1), { equal: 0 }]);
  for (const { row, room } of atLeast) constraints.push([put(row, -1), { max: room }]);
  const reached = goals.map(({ row, by }): [number, number][] => {
    const name = put(row, -1 / by);
    constraints.push([name, { max: 0 }]);
    const cap = constraints.length + 1;
    constraints.push([cap, { max: 1 }]);
    return [
      [name, MORE],
      [cap, 1],
      [0, 1],
    ];
  });
  // An unknown moves up by one variable and down by another.
  for (const [atom, column] of columns) {
    variables.push([atom + 1, column]);
    const room = lowest.get(atom) ?? 0;
    if (room <= 0) continue;
    const name = constraints.length + 1;
    constraints.push([name, { max: room }]);
    variables.push([-atom - 1, [...column.map(([each, by]): [number, number] => [each, -by]), [name, 1]]]);
  }
  reached.forEach((column, at) => variables.push([1e9 + at, column]));
  const solution = solve(
    { direction: "maximize", objective: 0, constraints, variables },
    { precision: TOLERANCE, maxPivots: PIVOTS },
  );
  if (solution.status !== "optimal") return undefined;
  const moved = new Map<number, number>();
  for (const [name, value] of solution.variables) {
    if (Math.abs(name) >= 1e9 || Math.abs(value) <= TOLERANCE) continue;
    const atom = Math.abs(name) - 1;
    moved.set(atom, (moved.get(atom) ?? 0) + Math.sign(name) * value);
  }
  return moved;
}
