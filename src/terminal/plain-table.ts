import type { Table } from "../report/pieces.js";

/** A table with every text fit for the screen. */
export const plainTable = (table: Table, fit: (text: string) => string): Table => ({
  ...table,
  title: fit(table.title),
  heading: fit(table.heading),
  ...(table.unit === undefined ? {} : { unit: fit(table.unit) }),
  ...(table.scale ? { scale: { ...table.scale, short: fit(table.scale.short) } } : {}),
  columns: table.columns.map((each) => ({ ...each, label: fit(each.label) })),
  rows: table.rows.map((row) => ({
    ...row,
    label: fit(row.label),
    ...(row.detail === undefined ? {} : { detail: fit(row.detail) }),
    ...(row.remark === undefined ? {} : { remark: fit(row.remark) }),
    cells: row.cells.map((cell) => ({ ...cell, text: fit(cell.text) })),
  })),
  remarks: table.remarks.map(fit),
});
