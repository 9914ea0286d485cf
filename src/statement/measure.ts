import type { Phase } from "../model/budget-line.js";
import type { Component } from "../model/tagged-line.js";
import type { PhaseAmounts } from "./phase-sums.js";

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
  /** The ministry or body; blank where the budget names none. */
  readonly ministry: string;
  readonly name: string;
  /** Codes of its programme and line, as the budget writes them. */
  readonly code: string;
  /** Code of its class in the first scheme; null where nobody screened it. */
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
  readonly decision: Decision;
  readonly lines: number;
  /** Ids of its lines. */
  readonly ids: readonly string[];
};

/** Everything that a statement is made of in one year. */
export type Gathered = {
  readonly fiscalYear: string;
  /** Phases that amounts are in, in the order in which a budget lives. */
  readonly phases: readonly Phase[];
  /** Every measure of which somebody found something for women, something harmful, or money against violence. */
  readonly measures: readonly Measure[];
  readonly ministries: readonly Ministry[];
  /** What was found of that which published totals hold beside the lines. */
  readonly rest: Effect;
  /** How many lines are transfers that count where they are spent. */
  readonly transfers: number;
};

/** A ministry as a whole: its money by what was found of it. */
export type Ministry = {
  readonly name: string;
  readonly amounts: Readonly<Record<Effect, readonly PhaseAmounts[]>>;
  /** Of how many of its lines somebody says whether they are against violence. */
  readonly answers: number;
};
