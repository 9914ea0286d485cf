import type { Issue } from "../../formula/issue.js";
import type { FileInput } from "./open-file.js";
import { withOptions } from "./question-options.js";
import type { TableReading } from "./read-table.js";
import { sheetsOf } from "./sheets-of.js";

/** The issues of a table other than a budget, each question with its answers. They say nothing of a total. */
export const askTable = (
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
