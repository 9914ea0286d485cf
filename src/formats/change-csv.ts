import type { Locale } from "../formula/locale.js";
import type { Table } from "../report/pieces.js";
import { type CsvCell, csvText, dialectOf } from "./csv-text.js";

/**
 * The table of a change as a CSV file: one row a code or factor with its exact amounts.
 *
 * @param table - of a comparison
 * @param locale - the language whose marks the numbers have
 */
export function changeCsv({ columns, rows }: Table, { marks }: Locale): string {
  const head = ["key", "label", "detail", ...columns.map((each) => each.id), "remark"];
  const cells = rows.map(({ key, label, detail = "", cells, remark = "" }): CsvCell[] => [
    ...[key, label, detail],
    ...cells.map(({ value }): CsvCell => (value == null ? "" : { number: value })),
    remark,
  ]);
  return csvText([head, ...cells], marks, dialectOf(marks));
}
