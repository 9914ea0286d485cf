import { type Exact, divide, multiply, negate, reduce } from "../money/exact.js";
import { addTerm } from "./forms.js";

type Terms = ReadonlyMap<number, Exact>;

/** What equations between unknowns leave open: made one equation at a time, exact. */
export type Elimination = {
  /** Takes an equation in: the sum of these terms is known. */
  readonly take: (terms: Terms) => void;
  /** Whether the sum of these terms follows from the equations taken in. */
  readonly follows: (terms: Terms) => boolean;
};

/**
 * Gauss's elimination over exact fractions. Each equation is reduced by those before it and solved for one unknown, so
 * that a sum follows from them exactly where nothing of it remains.
 */
export function elimination(): Elimination {
  const solved = new Map<number, Terms>();
  const reduced = (terms: Terms): Map<number, Exact> => {
    const rest = new Map(terms);
    // A row holds no unknown that an earlier one is solved for, but may hold those of later ones: until none remains.
    for (;;) {
      const pivot = [...rest.keys()].find((atom) => solved.has(atom));
      const row = pivot === undefined ? undefined : solved.get(pivot);
      const by = pivot === undefined ? undefined : rest.get(pivot);
      if (!row || !by) return rest;
      for (const [atom, coefficient] of row) addTerm(rest, atom, negate(reduce(multiply(coefficient, by))));
    }
  };
  return {
    take: (terms) => {
      const rest = reduced(terms);
      const [first] = rest;
      if (!first) return;
      const [pivot, by] = first;
      const row = new Map([...rest].map(([atom, each]) => [atom, reduce(divide(each, by))]));
      for (const [atom, other] of solved) {
        const held = other.get(pivot);
        if (!held) continue;
        const changed = new Map(other);
        for (const [each, coefficient] of row) addTerm(changed, each, negate(reduce(multiply(coefficient, held))));
        solved.set(atom, changed);
      }
      solved.set(pivot, row);
    },
    follows: (terms) => reduced(terms).size === 0,
  };
}
