import type { Issue } from "../formula/issue.js";
import { type BudgetLine, budgetLines } from "../model/budget-line.js";
import { checkRow } from "../model/check-row.js";
import { comparable } from "../model/condition.js";
import type { Row } from "../model/table.js";
import type { AmountColumn, BudgetColumns } from "./budget-columns.js";
import type { ColumnReader } from "./column-reader.js";
import type { ParsedRow } from "./parse.js";
import { problem } from "./problem.js";

type Reader = ColumnReader["read"];
type Fields = ReadonlyMap<string, { readonly index: number; readonly read: Reader }>;

/** Values of one line, or why it is refused. */
export function readLine(
  { cells }: ParsedRow,
  place: { readonly file: string; readonly row: number },
  header: readonly string[],
  columns: BudgetColumns,
  readers: Fields,
  amounts: readonly (AmountColumn & { readonly read: Reader })[],
): { values: BudgetLine | undefined; reasons: Issue[] } {
  const values: Record<string, string> = {};
  const refused = new Map<number, Issue>();
  const accept = (index: number, value: ReturnType<Reader>, field?: string) => {
    if (typeof value === "string") {
      if (field !== undefined) values[field] = value;
    } else if (value && !refused.has(index)) {
      const { code, severity, ...facts } = value;
      refused.set(index, problem(code, { ...at(index), ...facts }, severity));
    }
  };
  const at = (index: number) => ({ ...place, column: header[index] ?? "", received: cellAt(cells, index) });
  for (const [field, { index, read }] of readers) accept(index, read(cellAt(cells, index)), field);
  for (const { index, read } of amounts) accept(index, read(cellAt(cells, index)));
  const id = columns.fields.get("id") ?? [];
  const parts = id.map((index) => comparable(cellAt(cells, index)));
  if (parts.some((part) => part !== "")) values["id"] = parts.join("/");
  else refused.set(id[0] ?? -1, problem("cell.missing", { ...at(id[0] ?? -1), expected: "id" }));
  const checked = checkRow(budgetLines, values);
  if ("values" in checked) return { values: checked.values, reasons: [...refused.values()] };
  for (const { field, code, expected } of checked.failures) {
    const [index] = columns.fields.get(field) ?? [];
    if (index !== undefined && !refused.has(index)) refused.set(index, problem(code, { ...at(index), expected }));
  }
  return { values: undefined, reasons: [...refused.values()] };
}

/** A cell, blank where the row has none. */
export const cellAt = (cells: readonly string[], index: number | undefined): string =>
  index === undefined ? "" : (cells[index] ?? "");

/** The fields of a row as written, for conditions. */
export const rawFields = (columns: BudgetColumns, cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    [...columns.fields].map(([field, indexes]) => [
      field,
      indexes.map((index) => comparable(cellAt(cells, index))).join("/"),
    ]),
  );

/** Every cell of a row by its header; of columns with the same header the first is meant. */
export const sourceOf = (header: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    header.map((each, index) => [comparable(each), comparable(cellAt(cells, index))] as const).reverse(),
  );

/** Field → header; several headers of an id are joined. */
export const headersOf = (header: readonly string[], { fields }: BudgetColumns): Row<BudgetLine>["headers"] =>
  Object.fromEntries([...fields].map(([field, indexes]) => [field, indexes.map((index) => header[index]).join("/")]));
