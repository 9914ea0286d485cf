import type { Issue } from "../formula/issue.js";
import type { Condition } from "../model/analysis.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import type { BudgetFile } from "../read/read-budget.js";
import type { TableKey } from "./table-of.js";
import { tellApart } from "./tell-apart.js";

/** A table that was read by itself. Issues have no sentences yet. */
export type Alone = {
  /** Its name in the analysis file. */
  readonly table: TableKey;
  readonly sheet?: string;
  readonly input: InputRecord;
  readonly issues: readonly Issue[];
  readonly rejects: readonly Reject[];
  /** Sheets of a workbook that can be seen. */
  readonly sheets: readonly string[];
  /** Fiscal years that the lines of a budget name, the last first. */
  readonly years: readonly string[];
  /** What tells rows of a budget from its other lines. */
  readonly apart: (rows: readonly string[]) => Condition | undefined;
};

/** A budget that was read, with what the answers to its questions are made of. */
export function aloneBudget(budget: BudgetFile): Omit<Alone, "table" | "sheets"> {
  const years = new Set(budget.lines.flatMap((each) => each.values.fiscalYear ?? []));
  return {
    input: budget.input,
    issues: budget.issues,
    rejects: budget.rejects,
    years: [...years].sort().reverse(),
    apart: (rows) => tellApart(budget, rows),
  };
}
