import type { tables } from "../model/tables.js";

/** Where the entry of a table stands in an analysis file of one input file, such as `budgets/0`. */
export const entryOf = (table: keyof typeof tables): string =>
  table === "budget" ? "budgets/0" : table === "tags" ? "tagging/tags" : table;
