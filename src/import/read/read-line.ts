import { type Issue, problem } from "../../formula/issue.js";
import { type BudgetLine, budgetLines } from "../../model/budget-line.js";
import { checkRow } from "../../model/check-row.js";
import { comparable } from "../../model/condition.js";
import type { Row } from "../../model/table.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { BudgetReaders, ReadColumn } from "./budget-readers.js";
import type { ColumnReader } from "../headers/column-reader.js";
import type { GridRow } from "../open/grid.js";

/** Values of one line, or why it is refused. */
export function readLine(
  gridRow: GridRow,
  id: { readonly value: string; readonly column: string },
  place: { readonly file: string; readonly row: number },
  columns: BudgetColumns,
  readers: BudgetReaders,
  amounts: readonly {
    readonly column: ReadColumn & { readonly phase: string; readonly fiscalYear?: string };
    readonly value: Value;
  }[],
): { values: BudgetLine | undefined; reasons: Issue[] } {
  const { cells } = gridRow;
  const values: Record<string, string> = {};
  const refused = new Map<number, Issue>();
  const at = (index: number, header: string) => ({ ...place, column: header, received: cellAt(cells, index) });
  const refuse = ({ index, header }: ReadColumn, value: Value) => {
    if (value === undefined || typeof value === "string" || refused.has(index)) return;
    const { code, severity, ...facts } = value;
    refused.set(index, problem(code, { ...at(index, header), ...facts }, severity));
  };
  for (const [field, reader] of readers.fields) {
    const value = readCell(gridRow, reader);
    if (typeof value === "string") values[field] = value;
    else refuse(reader, value);
  }
  for (const { column, value } of amounts) {
    if (typeof value !== "string") refuse(column, value);
    else if (column.fiscalYear === undefined) values[column.phase] = value;
  }
  const [first = -1] = columns.fields.get("id") ?? [];
  if (id.value !== "") values["id"] = id.value;
  else refused.set(first, problem("cell.missing", { ...place, column: id.column, received: "", expected: "id" }));
  const checked = checkRow(budgetLines, values);
  if ("values" in checked) return { values: checked.values, reasons: [...refused.values()] };
  for (const { field, code, expected } of checked.failures) {
    const reader = readers.fields.get(field);
    if (reader && !refused.has(reader.index))
      refused.set(reader.index, problem(code, { ...at(reader.index, reader.header), expected }));
  }
  return { values: undefined, reasons: [...refused.values()] };
}

type Value = ReturnType<ColumnReader["read"]>;

/** What a column reads in its cell of a row. */
export const readCell = ({ cells, numbers }: GridRow, { index, read }: Pick<ReadColumn, "index" | "read">): Value =>
  read(cellAt(cells, index), numbers?.has(index));

/** A cell, blank where the row has none. */
export const cellAt = (cells: readonly string[], index: number | undefined): string =>
  index === undefined ? "" : (cells[index] ?? "");

/** The text of an id made of several columns; blank where all of them are. */
export function idOf(cells: readonly string[], places: readonly number[]): string {
  const parts = places.map((index) => comparable(cellAt(cells, index)));
  return parts.some((part) => part !== "") ? parts.join("/") : "";
}

/** Field → header; several headers of an id are joined. */
export const headersOf = (header: readonly string[], { fields }: BudgetColumns): Row<BudgetLine>["headers"] =>
  Object.fromEntries([...fields].map(([field, indexes]) => [field, indexes.map((index) => header[index]).join("/")]));
