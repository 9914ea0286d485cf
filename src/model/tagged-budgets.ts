import type { BudgetTable } from "./budget-table.js";
import type { Row } from "./table.js";
import type { Tag } from "./tag.js";
import type { TaggedLine } from "./tagged-line.js";

/** The budgets of a run with what is said of each line, and the rows of tags that say it: a statement lists them. */
export type TaggedBudgets = {
  readonly budgets: readonly BudgetTable[];
  readonly lines: readonly TaggedLine[];
  readonly tags: readonly Row<Tag>[];
};
