import type { Issue } from "../../formula/issue.js";
import type { FileInput } from "./open-file.js";
import { withOptions } from "./question-options.js";
import type { TableReading } from "./read-table.js";
import { sheetsOf } from "./sheets-of.js";

/**
 * Adds the possible answers to the questions of a table other than a budget. No answer comes with a total, since only
 * budgets have one.
 */
export const withTableOptions = (
  { issues, input }: Pick<TableReading<object>, "issues" | "input">,
  { bytes }: FileInput,
  file: string,
): readonly Issue[] =>
  withOptions(issues, {
    file,
    table: input.reader,
    sheets: sheetsOf(bytes),
    understood: input.understood,
    currency: undefined,
    unit: undefined,
    years: [],
    amountLike: [],
    totalUnder: () => null,
  });
