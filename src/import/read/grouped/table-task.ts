import type { BudgetSettings } from "../../../model/analysis.js";
import type { Dictionary } from "../../../model/dictionary.js";
import type { SourceTable } from "../../../model/source-table.js";
import type { BudgetContext } from "../budget-file.js";
import type { ScanFor } from "../scan-task.js";

/** A table of which the lines are counted and added up by its engine, and what for. */
export type TableTask = {
  readonly settings: BudgetSettings;
  readonly index: number;
  readonly name: string;
  readonly table: SourceTable;
  readonly context: BudgetContext & ScanFor;
  readonly dictionaries: readonly Dictionary[];
};
