import type { BudgetSettings } from "../../model/analysis.js";
import { PHASES, type Phase } from "../../model/budget-line.js";
import type { ColumnMatch } from "../../model/input-record.js";

/** The columns that a reading found, as `columns` and `amounts` of the analysis file name them. */
export function settledColumns(columns: readonly ColumnMatch[]): Pick<BudgetSettings, "columns" | "amounts"> {
  const amounts = columns.flatMap(({ field, header, fiscalYear }) =>
    fiscalYear !== undefined && isPhase(field) ? [{ header, fiscalYear, phase: field }] : [],
  );
  const fields = columns.filter((each) => each.fiscalYear === undefined);
  const ids = fields.filter((each) => each.field === "id").map((each) => each.header);
  return {
    columns: {
      ...Object.fromEntries(fields.map(({ field, header }) => [field, header])),
      ...(ids.length > 1 && { id: ids }),
    },
    ...(amounts.length > 0 && { amounts }),
  };
}

const isPhase = (field: string): field is Phase => PHASES.some((phase) => phase === field);
