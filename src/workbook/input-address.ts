import { letters, quoted } from "../formula/sheet-layout.js";
import type { InputPlace, InputSheet } from "../result/input-sheets.js";

/** Where what was read stands in the workbook: below a header, after the column of row numbers. */
export type InputAddresses = {
  /** The address of a number that was read; undefined where it stands in no sheet. */
  readonly of: (place: InputPlace) => string | undefined;
};

/**
 * The addresses of what was read.
 *
 * @param sheets - what was read
 * @param names - names of their sheets
 */
export function inputAddresses(sheets: readonly InputSheet[], names: ReadonlyMap<string, string>): InputAddresses {
  const index = new Map(
    sheets.map(({ name, columns, rows }) => [
      name,
      {
        rows: new Map([...rows.keys()].map((row, at) => [row, at + 2])),
        columns: new Map(columns.map((column, at) => [column, letters(at + 1)])),
        cells: rows,
      },
    ]),
  );
  return {
    of: ({ sheet, row, column }) => {
      const found = index.get(sheet);
      const cell = found?.cells.get(row)?.get(column);
      if (!found || cell?.number !== true) return undefined;
      return `${quoted(names.get(sheet) ?? sheet)}!$${found.columns.get(column) ?? ""}$${found.rows.get(row) ?? 0}`;
    },
  };
}
