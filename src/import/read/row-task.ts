// What the reading of a budget's rows goes by; from how many bytes on lines are added up; one line read from its cells,
// and the header of each field.
import type { Analysis, Condition } from "../../model/analysis.js";
import type { SizeOf } from "../checks/state-size.js";
import type { ReadSoFar } from "../open/fill-columns.js";
import type { Understanding } from "./understand-budget.js";
import { type Issue, problem } from "../../formula/issue.js";
import { type BudgetLine, budgetLines, type Dimension } from "../../model/budget-line.js";
import type { Row } from "../../model/table.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Hierarchy } from "../hierarchy/hierarchy-types.js";
import type { BudgetReaders, ReadColumn } from "./budget-readers.js";
import { checkRow } from "../../model/check-row.js";
import type { ColumnReader } from "../headers/column-reader.js";
import { cellOf, isNumberAt } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";

/** The task of reading the rows of a budget, whose columns are understood. */
export type BudgetRowsTask = Understanding & {
  readonly hierarchy: Hierarchy;
  /** Whether the codes of rows are known not to tell each from all others. */
  readonly idsRepeat?: boolean | undefined;
  /** What tells lines apart where they are added up; each stands by itself unless given. */
  readonly classes?: Asked | undefined;
};

/** What a budget is read with besides its own settings. */
export type BudgetContext = Partial<Pick<Analysis, "currency" | "fiscalYear" | "accept" | "budgets">> & {
  /** Gross domestic product by year, in whole units of the budget's currency, where the analysis gives it. */
  readonly gdp?: ReadonlyMap<string, string>;
  /** What all government of the countries with a currency spent in a year, where a shelf says it. */
  readonly sizeOf?: (currency: string, year: string) => ReturnType<SizeOf>;
  /** What the lines of a long budget are asked; each stands by itself unless given. */
  readonly asked?: Asked | undefined;
  /** Called now and then while its file is read. */
  readonly progress?: ((so: ReadSoFar) => void) | undefined;
};

/** Bytes from which on the lines of a file are added up, unless others are given. */
export const LONG_FROM = 2 ** 20;

/** What the lines of a long file are asked, so that those of which the same holds are added up. */
export type Asked = {
  /** Bytes from which on a file is long. */
  readonly least: number;
  /** The conditions of each rule. */
  readonly conditions: readonly (readonly Condition[])[];
  /** The dimensions by whose codes they are added up too. */
  readonly by: readonly Dimension[];
  /** What is said of a line by its id. */
  readonly named?: ReadonlyMap<string, string> | undefined;
};

/** Values of one line, undefined where it is refused, and why cells of it are. */
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
  const values: Record<string, string> = {};
  const refused = new Map<number, Issue>();
  const at = (index: number, header: string) => ({ ...place, column: header, received: cellOf(gridRow, index) });
  const refuse = ({ index, header }: ReadColumn, value: Value) => {
    if (value === undefined || typeof value === "string" || refused.has(index)) return;
    const { code, severity, ...facts } = value;
    refused.set(index, problem(code, { ...at(index, header), ...facts }, severity));
  };
  for (const [field, reader] of readers.fields) {
    const value = reader.read(cellOf(gridRow, reader.index), isNumberAt(gridRow, reader.index));
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

/** Field → header; several headers of an id are joined. */
export const headersOf = (header: readonly string[], { fields }: BudgetColumns): Row<BudgetLine>["headers"] =>
  Object.fromEntries([...fields].map(([field, indexes]) => [field, indexes.map((index) => header[index]).join("/")]));
