import type { InputRecord } from "../../../model/input-record.js";
import { type SourceTable, failTable } from "../../../model/source-table.js";
import { ZERO, add } from "../../../money/exact.js";
import { allDigits } from "../../../money/to-decimal.js";
import type { Sums } from "../../checks/budget-totals.js";
import type { BudgetReaders } from "../budget-readers.js";

/** What stands in the record of a table in place of a hash: the engine, its name there, the sum of all its amounts. */
export const tableRecord = (table: SourceTable, all: Sums): Pick<InputRecord, "engine" | "object" | "sum"> => ({
  engine: table.engine,
  object: table.object,
  sum: allDigits([...all.values()].reduce(add, ZERO)),
});

/** Stops the reading of a table whose amounts were rounded when they were stored: they have no exact sum. */
export function refuseFloats({ columns, object }: SourceTable, { amounts }: BudgetReaders): void {
  const float = amounts.find(({ index }) => columns[index]?.kind === "float");
  if (float) failTable(object, { code: "engine.float", received: float.header, expected: "DECIMAL" });
}
