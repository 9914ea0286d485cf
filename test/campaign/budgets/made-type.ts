import type { BudgetSettings } from "../../../src/model/analysis.js";
import type { Workbook } from "../../../src/import/open/grid.js";

/** A budget that was made from a tree of lines, so that what it must be read as is known. */
export type MadeBudget = {
  readonly csv: string;
  /** The workbook that is read in place of the text, where levels are no text. */
  readonly workbook?: Workbook;
  readonly settings: BudgetSettings;
  /** The sum of the lines of the year, phase and side that are asked about, as a whole number. */
  readonly truth: bigint;
  /** Whether the file itself leaves two readings equally likely, so that a question is the right answer. */
  readonly isOpen: boolean;
  /** What the file is made of, for the report. */
  readonly traits: readonly string[];
};
