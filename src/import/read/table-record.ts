import type { InputRecord } from "../../model/input-record.js";
import { ZERO, add } from "../../money/exact.js";
import { allDigits } from "../../money/to-decimal.js";
import type { Sums } from "../checks/budget-totals.js";
import { type Content, isSourceTable } from "../open/content.js";

/** What stands in the record of a table in place of a hash: the engine, its name there, the sum of all its amounts. */
export const tableRecord = (table: Content, all: Sums): Pick<InputRecord, "engine" | "object" | "sum"> =>
  isSourceTable(table)
    ? { engine: table.engine, object: table.object, sum: allDigits([...all.values()].reduce(add, ZERO)) }
    : {};
