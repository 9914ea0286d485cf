import { type Exact, ZERO, add, compare } from "../money/exact.js";
import { PHASES, type Phase } from "../model/budget-line.js";

/** An amount in each phase that there is one of; null where it is unknown. */
export type PhaseAmounts = Readonly<Partial<Record<Phase, Exact | null>>>;

/** A sum in one phase: of what is known, of how many lines the amount is not, and how many are below zero. */
export type Sum = { readonly known: Exact; readonly unknown: number; readonly below: number };

/** The sum of nothing. */
export const NOTHING: Sum = { known: ZERO, unknown: 0, below: 0 };

export const added = (a: Sum, b: Sum): Sum => ({
  known: add(a.known, b.known),
  unknown: a.unknown + b.unknown,
  below: a.below + b.below,
});

/** Sums in each phase; a phase without any amount has none. */
export type PhaseSums = Readonly<Partial<Record<Phase, Sum>>>;

/** The sums of lines, phase by phase; a blank amount is no zero. */
export function sumsOf(all: Iterable<PhaseAmounts>): PhaseSums {
  const sums: Partial<Record<Phase, Sum>> = {};
  for (const amounts of all)
    for (const phase of PHASES) {
      const amount = amounts[phase];
      if (amount === undefined) continue;
      const one =
        amount === null
          ? { known: ZERO, unknown: 1, below: 0 }
          : { known: amount, unknown: 0, below: compare(amount, ZERO) < 0 ? 1 : 0 };
      sums[phase] = added(sums[phase] ?? NOTHING, one);
    }
  return sums;
}

/** Two amounts together, phase by phase; one that only one of them has stands as it is. */
export const bothAmounts = (first: PhaseAmounts, second: PhaseAmounts): PhaseAmounts =>
  Object.fromEntries(
    PHASES.flatMap((phase) => {
      const [a, b] = [first[phase], second[phase]];
      if (a === undefined && b === undefined) return [];
      return [[phase, a === null || b === null ? null : a && b ? add(a, b) : (a ?? b)]];
    }),
  );

/** Amounts with something done to each that is known. */
export const eachAmount = (amounts: PhaseAmounts, change: (amount: Exact) => Exact | null): PhaseAmounts =>
  Object.fromEntries(
    PHASES.flatMap((phase) => {
      const amount = amounts[phase];
      return amount === undefined ? [] : [[phase, amount === null ? null : change(amount)]];
    }),
  );
