import type { Apart } from "./budget-line.js";
import type { BudgetTable } from "./budget-table.js";
import type { Row } from "./table.js";
import type { Tag } from "./tag.js";
import type { TaggedLine } from "./tagged-line.js";

/** The budgets of a run with what is said of each line, and the rows of tags that say it: a statement lists them. */
export type TaggedBudgets = {
  readonly budgets: readonly BudgetTable[];
  readonly lines: readonly TaggedLine[];
  readonly tags: readonly Row<Tag>[];
  /** Budgets that are no spending, and count in no sum of these. */
  readonly apart?: readonly { readonly kind: Apart; readonly tagged: TaggedBudgets }[];
};
