import { fieldsOf } from "./check-row.js";
import type { FieldMark } from "./fields.js";
import type { TableModel } from "./table.js";
import { tables } from "./tables.js";

const all: readonly TableModel[] = Object.values(tables);

/**
 * The fields of a table that are marked: those that name a centre, say whether it may be named, or count persons.
 *
 * @param reader - name of the table, as the record of an input has it in `reader`
 * @example markedFields("centres", "secret") // Set { "confidential" }
 */
export function markedFields(reader: string, mark: FieldMark): ReadonlySet<string> {
  const table = all.find((each) => each.name === reader);
  if (!table) return new Set();
  return new Set(fieldsOf(table).flatMap((field) => (field.mark === mark ? field.name : [])));
}

/** Whether rows of a table name centres: a table of centres, or of their money. */
export const namesCentres = (reader: string): boolean => markedFields(reader, "names").size > 0;
