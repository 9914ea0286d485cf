import type { Locale } from "../formula/locale.js";
import { type CsvCell, csvText } from "../formats/csv-text.js";
import { fieldsOf } from "../model/check-row.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import { type StarterTable, starterHeader, starterText } from "./starter-rows.js";

/** A starter table as a CSV file that a spreadsheet of the language opens by a double click. */
export function starterCsv({ table, rows }: StarterTable, locale: Locale): string {
  const model: TableModel = tables[table];
  const fields = fieldsOf(model).map((each) => each.name);
  const cell = (text: string): CsvCell => (/^\d+(\.\d+)?$/.test(text) ? { number: text } : text);
  return csvText(
    [
      fields.map((field) => starterHeader(model.name, field, locale)),
      ...rows.map((row) => fields.map((field) => cell(starterText(row[field], locale)))),
    ],
    locale.marks,
  );
}
