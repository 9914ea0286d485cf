import { headlineAmong } from "../../model/budget-line.js";
import type { BudgetColumns } from "../headers/budget-columns.js";

/** The year and phase of a budget whose total is asked about, as its headline says them, and the column of its amounts. */
export type AskedPeriod = {
  /** Undefined where each row has its own year and nothing says which is asked about. */
  readonly fiscalYear: string | undefined;
  readonly phase: string | undefined;
  /** Among the columns of amounts. */
  readonly column: number;
};

/** The year that is asked for, or else the last that has a column, and its approved amounts, or those that it has. */
export function askedPeriod({
  columns,
  askedYear,
}: {
  readonly columns: Pick<BudgetColumns, "amounts">;
  readonly askedYear?: string | undefined;
}): AskedPeriod {
  const periods = columns.amounts.map(({ fiscalYear = askedYear ?? "", phase }, column) => ({ fiscalYear, phase, column })); // prettier-ignore
  const { fiscalYear = "", phase, column = 0 } = headlineAmong(periods, askedYear) ?? {};
  return { fiscalYear: fiscalYear === "" ? askedYear : fiscalYear, phase, column };
}
