import { type SourceTable, failTable } from "../../model/source-table.js";
import type { Understanding } from "./understand-budget.js";

/** Stops the reading of a table whose amounts were rounded when they were stored: they have no exact sum. */
export function refuseFloats({ columns, object }: SourceTable, { readers }: Understanding): void {
  const float = readers.amounts.find(({ index }) => columns[index]?.kind === "float");
  if (float) failTable(object, { code: "engine.float", received: float.header, expected: "DECIMAL" });
}
