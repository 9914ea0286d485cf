import type { Option } from "../../formula/issue.js";
import type { Understood } from "../../model/input-record.js";

/** What the answers to the questions about a file are made of. */
export type Asking = {
  /** Name of the file in the analysis file. */
  readonly file: string;
  /** Its table there, such as `budgets` or `funding`. */
  readonly table: string;
  /** Sheets of a workbook that can be seen. */
  readonly sheets: readonly string[];
  readonly understood: Understood | undefined;
  readonly currency: string | undefined;
  /** Whole currency units in one unit of the file, where that is known. */
  readonly unit: string | undefined;
  /** Fiscal years that the file names, the last first. */
  readonly years: readonly string[];
  /** Headers of columns that were not read and look like amounts, the likeliest first. */
  readonly amountLike: readonly string[];
  /** The total that the file, or one column of amounts of it, has under further settings, in whole units. */
  readonly totalUnder: (answer: Option["answer"], header?: string) => string | null;
};
