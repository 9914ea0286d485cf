// Measures and wholes of money that a statement is made of, as types; their amounts and sums by phase, and how they are
// added up.
import { type BudgetLine, PHASES, type Phase } from "../model/budget-line.js";
import type { Row } from "../model/table.js";
import { type Exact, ZERO, add, compare } from "../money/exact.js";
import type { Component } from "../model/component.js";

/** An amount in each phase that there is one of; null where it is unknown. */
export type PhaseAmounts = Readonly<Partial<Record<Phase, Exact | null>>>;

/** A sum in one phase: of what is known, of how many lines the amount is not, and how many are below zero. */
export type Sum = { readonly known: Exact; readonly unknown: number; readonly below: number };

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

export const eachAmount = (amounts: PhaseAmounts, change: (amount: Exact) => Exact | null): PhaseAmounts =>
  Object.fromEntries(
    PHASES.flatMap((phase) => {
      const amount = amounts[phase];
      return amount === undefined ? [] : [[phase, amount === null ? null : change(amount)]];
    }),
  );

/** What somebody found of a line: three things that are never one, and what nobody has looked at. */
export type Effect = "counted" | "harmful" | "none" | "unscreened";

/** Who said what a line is, who looked at it again, and how far that is. */
export type Decision = {
  readonly by?: string | undefined;
  readonly on?: string | undefined;
  readonly checkedBy?: string | undefined;
  readonly checkedOn?: string | undefined;
  readonly status?: "draft" | "checked" | undefined;
};

/** One measure of a statement: a line of a budget, or lines of one body, programme and name of which the same is said. */
export type Measure = {
  readonly ministry: string;
  readonly level: string;
  /** Whose money it is; blank where nobody says. */
  readonly funds: string;
  readonly name: string;
  /** Codes of its programme and line, as the budget writes them. */
  readonly code: string;
  readonly class: string | null;
  readonly effect: Effect;
  /** In whole units of the currency of the analysis. */
  readonly amounts: PhaseAmounts;
  /** Share of it that is for women, as a decimal string; null where nobody states one. */
  readonly share: string | null;
  /** Whether its amounts are the part for women already. */
  readonly isPart: boolean;
  /** Share of it that is against gender-based violence; null where nobody says. */
  readonly gbv: string | null;
  readonly component: Component | undefined;
  readonly because: string | null;
  /** Why less was spent than planned. */
  readonly spendingReason: string | undefined;
  readonly decision: Decision;
  /** The amounts of each of its lines, by what all files call it. */
  readonly lines: ReadonlyMap<string, PhaseAmounts>;
  readonly ids: readonly string[];
};

/** Everything that a statement is made of in one year. */
export type Gathered = {
  readonly fiscalYear: string;
  /** Phases that amounts are in, in the order in which a budget lives. */
  readonly phases: readonly Phase[];
  /** Every measure of which somebody found something for women, something harmful, or money against violence. */
  readonly measures: readonly Measure[];
  /** All money by who spends it, by level of government, and by whose money it is. */
  readonly pools: Readonly<Record<PoolKind, readonly Pool[]>>;
  /** The lines that count, of every year. */
  readonly countedLines: ReadonlySet<Row<BudgetLine>>;
  /** What was found of that which published totals hold beside the lines. */
  readonly rest: Effect;
  /** Lines that are transfers and count where they are spent. */
  readonly transfers: readonly PhaseAmounts[];
};

/** What a statement groups money by. */
export type PoolKind = "ministry" | "level" | "funds";

/** A ministry, a level or a source of funds as a whole: its money by what was found of it. */
export type Pool = {
  readonly name: string;
  readonly amounts: Readonly<Record<Effect, readonly PhaseAmounts[]>>;
  /** Of how many of its lines somebody says whether they are against violence. */
  readonly answers: number;
};
