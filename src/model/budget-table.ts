import type { BudgetSettings } from "./analysis.js";
import type { BudgetLine, Phase } from "./budget-line.js";
import type { Row } from "./table.js";

/** The amount of one budget line in one phase of one fiscal year, in the unit of its file; null where blank. */
export type BudgetAmount = {
  readonly line: Row<BudgetLine>;
  readonly fiscalYear: string;
  readonly phase: Phase;
  /** As in the file, before its unit is applied. */
  readonly amount: string | null;
  /** Header of the column that holds it. */
  readonly column: string;
};

/** What a published total leaves beside the lines that were given. */
export type BudgetRest = {
  readonly fiscalYear: string;
  readonly phase: Phase;
  /** The published total, in the unit of the file. */
  readonly total: string;
  /** JSON pointer of the total in the analysis file. */
  readonly pointer: string;
};

/** A budget file as it was understood. */
export type BudgetTable = {
  readonly settings: BudgetSettings;
  /** Place of the budget in the analysis file, from 0. */
  readonly index: number;
  readonly level: string;
  readonly part?: string;
  readonly currency: string;
  /** Whole currency units in one unit of the file, as a decimal string. */
  readonly unit: string;
  readonly lines: readonly Row<BudgetLine>[];
  /** Headers of the file, for conditions on `source:HEADER`. */
  readonly headers: readonly string[];
  /** The cell of a row of the file under a header. */
  readonly source: (row: number, header: string) => string | undefined;
  readonly amounts: readonly BudgetAmount[];
  readonly rest: readonly BudgetRest[];
};
