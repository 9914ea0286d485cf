import type { From } from "../formula/figure.js";
import type { BudgetLine } from "./budget-line.js";
import type { Row } from "./table.js";
import type { COMPONENTS } from "./tag.js";

export type Component = (typeof COMPONENTS)[number];

/** What one scheme says about a line. */
export type SchemeTag = {
  /** Class of the scheme; null where the line was not screened. */
  readonly code: string | null;
  /** Share of the line that counts, where the scheme weighs each line by itself. */
  readonly share?: string;
  /** The cell or the rule that decided it. */
  readonly from: From;
  /** The reason given for it. */
  readonly because: string | null;
};

/** A budget line with what every scheme of the run says about it, and what is said about gender-based violence. */
export type TaggedLine = {
  /** Place of the budget in the analysis file, from 0. */
  readonly budget: number;
  /** Null for the balance between a published total and the lines given. */
  readonly line: Row<BudgetLine> | null;
  /** By id of the scheme. */
  readonly tags: Readonly<Record<string, SchemeTag>>;
  /** Share of the line against gender-based violence, 0 to 1; null where nobody said anything about it. */
  readonly gbv: string | null;
  readonly gbvFrom: From;
  /** Share that only a wider estimate counts, where somebody says one. */
  readonly wider?: { readonly share: string; readonly from: From };
  readonly component?: Component;
};
