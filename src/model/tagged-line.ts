// What is said of a line of a budget: its tags, its part against violence, and where each was said; and whether any of
// it is against violence or harmful.
import type { From } from "../formula/figure.js";
import type { Apart, BudgetLine } from "./budget-line.js";
import type { BudgetTable } from "./budget-table.js";
import type { Scheme } from "./scheme.js";
import type { Row } from "./table.js";
import type { Tag } from "./tag.js";
import type { Component } from "./component.js";

/** Where something was said of a line: a column of its own row, or a place that is the same for many lines. */
export type Origin = From | { readonly own: "marker" | "gbvShare" };

export type SchemeTag = {
  /** Class of the scheme; null where the line was not screened. */
  readonly code: string | null;
  /** Share of the line that counts, where the scheme weighs each line by itself. */
  readonly share?: string;
  /** The cell or the rule that decided it. */
  readonly from: Origin;
  readonly because: string | null;
};

/** What every scheme of the run says about a line, and what is said about gender-based violence. */
export type Said = {
  readonly tags: Readonly<Record<string, SchemeTag>>;
  /** Share of the line against gender-based violence, 0 to 1; null where nobody said anything about it. */
  readonly gbv: string | null;
  readonly gbvFrom: Origin;
  /** Share that only a wider estimate counts, where somebody says one. */
  readonly wider?: { readonly share: string; readonly from: Origin };
  readonly component?: Component;
};

/** Whether any of a line is against gender-based violence. */
export const isAgainst = ({ gbv }: Pick<Said, "gbv">): boolean => gbv !== null && /[1-9]/.test(gbv);

/** Whether a line is harmful by any scheme, whatever another says. */
export const isHarmful = (schemes: readonly Scheme[], { tags }: Pick<Said, "tags">): boolean =>
  schemes.some(({ id, classes }) => classes.some(({ code, harmful }) => harmful === true && code === tags[id]?.code));

/** A budget line with what is said of it. */
export type TaggedLine = {
  /** Place of the budget in the analysis file, from 0. */
  readonly budget: number;
  /** Null for the balance between a published total and the lines given. */
  readonly line: Row<BudgetLine> | null;
  readonly said: Said;
  /** The same number for all lines of which the same is said, wherever it is said. */
  readonly kind: number;
};

/** The budgets of a run with what is said of each line, and the rows of tags that say it: a statement lists them. */
export type TaggedBudgets = {
  readonly budgets: readonly BudgetTable[];
  readonly lines: readonly TaggedLine[];
  readonly tags: readonly Row<Tag>[];
  /** Budgets that are no spending, and count in no sum of these. */
  readonly apart?: readonly { readonly kind: Apart; readonly tagged: TaggedBudgets }[];
};
