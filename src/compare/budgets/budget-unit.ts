import type { Exact } from "../../money/exact.js";

/** By what the lines of two budgets are put together. */
export const UNITS = ["programme", "line", "admin", "function", "region"] as const;
export type UnitKind = (typeof UNITS)[number];

/** Lines of one code in one year and phase. */
export type BudgetUnit = {
  readonly code: string;
  /** What the budget calls it; blank where its lines have several names. */
  readonly name: string;
  /** Sum of the known amounts, in the currency of the analysis. */
  readonly amount: Exact;
  /** Lines whose amount is blank. */
  readonly unknown: number;
};

/** What a year and phase of a budget is made of. */
export type BudgetYear = {
  readonly fiscalYear: string;
  readonly phase: string;
  readonly units: readonly BudgetUnit[];
  /** What published totals hold beside the lines. */
  readonly rest: Exact;
};
