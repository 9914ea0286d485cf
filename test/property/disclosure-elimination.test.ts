import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elimination } from "../../src/disclosure/elimination.js";
import { type Form, known, minusForm, scale, sumForms, valueOf } from "../../src/disclosure/forms.js";
import { solveProgram } from "../../src/disclosure/program.js";
import type { InRow, Row } from "../../src/disclosure/rows.js";
import { type Exact, ZERO, add, compare, multiply, whole } from "../../src/money/exact.js";

const ATOMS = 4;
// Small whole numbers with many zeros, so that rows often hang together.
const row = fc.array(fc.constantFrom(-2, -1, 0, 0, 0, 1, 1, 2, 3), { minLength: ATOMS, maxLength: ATOMS });
const rows = fc.array(row, { maxLength: 5 });

const termsOf = (of: readonly number[]): Map<number, Exact> =>
  new Map(of.flatMap((by, atom) => (by === 0 ? [] : [[atom, whole(by)] as const])));

describe("elimination", () => {
  // Derived: a row lies in the span of others exactly where it adds nothing to their rank; the rank is the size of the
  // largest minor that is not zero, and each minor is expanded by Laplace's rule.
  test("says that a sum follows exactly where it is a combination of the equations", () => {
    const seen = { follows: 0, free: 0 };
    fc.assert(
      fc.property(rows, row, (given, asked) => {
        const found = elimination();
        for (const each of given) found.take(termsOf(each));
        const follows = rank([...given, asked]) === rank(given);
        seen[follows ? "follows" : "free"] += 1;
        expect(found.follows(termsOf(asked))).toBe(follows);
      }),
      { numRuns: 400 },
    );
    // It says something only if both came up.
    expect(Math.min(seen.follows, seen.free)).toBeGreaterThan(50);
  });

  test("says the same in whatever order the equations come, and twice", () => {
    fc.assert(
      fc.property(
        rows.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length, maxLength: 2 * all.length }),
          ),
        ),
        row,
        ([given, shuffled], asked) => {
          const [one, other] = [given, shuffled].map((all) => {
            const found = elimination();
            for (const each of all) found.take(termsOf(each));
            return found.follows(termsOf(asked));
          });
          expect(one).toBe(other);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Size of the largest minor that is not zero. */
function rank(matrix: readonly (readonly number[])[]): number {
  for (let size = Math.min(matrix.length, ATOMS); size > 0; size -= 1)
    for (const down of subsets(matrix.length, size))
      for (const across of subsets(ATOMS, size))
        if (determinant(down.map((line) => across.map((at) => matrix[line]?.[at] ?? 0))) !== 0) return size;
  return 0;
}

function subsets(of: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, of - from) }, (_, at) => from + at).flatMap((first) =>
    subsets(of, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

function determinant(matrix: readonly (readonly number[])[]): number {
  const [first, ...rest] = matrix;
  if (!first) return 1;
  return first.reduce(
    (sum, by, at) =>
      by === 0 ? sum : sum + (at % 2 === 0 ? by : -by) * determinant(rest.map((each) => each.toSpliced(at, 1))),
    0,
  );
}

const fraction = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, d]): Exact => ({ n: BigInt(n), d: BigInt(d) }));
const form = fc
  .record({ constant: fraction, terms: fc.array(fc.tuple(fc.nat({ max: ATOMS - 1 }), fraction), { maxLength: ATOMS }) })
  .map(({ constant, terms }): Form => ({
    constant,
    terms: new Map(terms.filter(([, by]) => by.n !== 0n)),
  }));
const values = fc.array(fraction, { minLength: ATOMS, maxLength: ATOMS });

// Derived: what holds for numbers holds for the forms, whatever the unknowns are.
test("forms add, subtract and multiply like their values, and hold no unknown that has fallen out", () => {
  fc.assert(
    fc.property(form, form, fraction, values, (a, b, by, atoms) => {
      const at = (of: Form): Exact => valueOf(of, (atom) => atoms[atom] ?? ZERO);
      expect(compare(at(sumForms([a, b, known(by)])), add(add(at(a), at(b)), by))).toBe(0);
      expect(compare(at(scale(a, by)), multiply(at(a), by))).toBe(0);
      expect(compare(at(sumForms([minusForm(a, b), b])), at(a))).toBe(0);
      const nothing = minusForm(sumForms([a, b]), sumForms([b, a]));
      expect([nothing.terms.size, compare(nothing.constant, ZERO)]).toEqual([0, 0]);
    }),
  );
});

describe("the linear program", () => {
  // What a floating solver may be off, in parts of the largest number.
  const OFF = 1e-6;
  const lineOf = (by: readonly number[]): Row => ({ atoms: by.map((_, at) => at), by, size: 1 });
  const dot = (by: readonly number[], moved: ReadonlyMap<number, number>): number =>
    by.reduce((sum, each, at) => sum + each * (moved.get(at) ?? 0), 0);
  const room = fc.integer({ min: 0, max: 50 });
  /** The program in which each unknown may fall by so much, and every sum is published. */
  const solved = (
    lowest: readonly number[],
    equal: readonly (readonly number[])[],
    relations: readonly (readonly [by: readonly number[], room: number])[],
    goals: readonly (readonly [by: readonly number[], far: number])[],
  ) => {
    const inRows = (rows: readonly (readonly number[])[], atom: number): InRow[] =>
      rows.flatMap((by, at) => (by[atom] ? [{ at, by: by[atom] }] : []));
    return solveProgram({
      moving: lowest.map((most, atom) => ({
        atom,
        lowest: most,
        inSums: inRows(equal, atom),
        inRelations: inRows(
          relations.map(([by]) => by),
          atom,
        ),
      })),
      isShown: () => true,
      roomOf: (at) => relations[at]?.[1] ?? 0,
      goals: goals.map(([by, far]) => ({ row: lineOf(by), by: far })),
    });
  };

  test("moves the unknowns only as far as equations, relations and floors let it", () => {
    let moves = 0;
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 2 }),
        fc.array(fc.tuple(row, room), { maxLength: 3 }),
        fc.array(room, { minLength: ATOMS, maxLength: ATOMS }),
        fc.array(fc.tuple(row, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 2 }),
        (equal, relations, lowest, goals) => {
          const moved = solved(lowest, equal, relations, goals);
          if (!moved) return;
          const large = 1 + Math.max(...[...moved.values()].map(Math.abs), 0);
          for (const each of equal) expect(Math.abs(dot(each, moved))).toBeLessThanOrEqual(OFF * large);
          for (const [by, most] of relations) expect(dot(by, moved)).toBeGreaterThanOrEqual(-most - OFF * large);
          for (const [atom, most] of lowest.entries())
            expect(moved.get(atom) ?? 0).toBeGreaterThanOrEqual(-most - OFF * large);
          // A goal that the equations fix is not claimed.
          for (const [by] of goals)
            if (rank([...equal, by]) === rank(equal)) expect(Math.abs(dot(by, moved))).toBeLessThanOrEqual(OFF * large);
          if (goals.some(([by, far]) => dot(by, moved) >= far)) moves += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(moves).toBeGreaterThan(100);
  });

  // Derived: x + y does not change, so x rises by what y may fall, and by no more than is asked (and a millionth).
  test("goes as far as it can and no further than it is asked", () => {
    fc.assert(
      fc.property(room, fc.integer({ min: 1, max: 20 }), (below, asked) => {
        const moved = solved([5, below], [[1, 1]], [], [[[1, 0], asked]]);
        const rise = moved?.get(0) ?? 0;
        const far = Math.min(below, asked);
        expect(Math.abs(rise - far)).toBeLessThanOrEqual(2 * OFF * (1 + far));
        // What is called reached is reached.
        if (below > asked) expect(rise).toBeGreaterThanOrEqual(asked);
        if (below < asked) expect(rise).toBeLessThan(asked);
      }),
    );
  });
});
