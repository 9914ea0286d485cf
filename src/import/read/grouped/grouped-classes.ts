import type { BudgetLine } from "../../../model/budget-line.js";
import { type Group, type SourceRow, failTable } from "../../../model/source-table.js";
import type { Row } from "../../../model/table.js";
import { type Exact, ZERO, add, exact } from "../../../money/exact.js";
import type { GridRow } from "../../open/grid.js";
import { cellAt, headersOf, idOf, readLine } from "../read-line.js";
import { type ClassSums, classKey, classSums, groupOfRow } from "./class-sums.js";
import type { GroupedTable } from "./grouped-table.js";
import { isLine } from "./rows-apart.js";

/** A class of lines with its first line. */
export type TableClass = ClassSums & { readonly line: Row<BudgetLine> };

/** What became of the rows of a table that was counted. */
export type Outcome = {
  readonly classes: ReadonlyMap<string, TableClass>;
  /** Those of the rows that were looked at one by one that are lines, each as a group of itself. */
  readonly single: ReadonlyMap<SourceRow, Group>;
  readonly lines: number;
  readonly filtered: number;
  readonly refused: number;
  /** Sums of all rows, of lines, and of those that were left out or refused, by the text of their year. */
  readonly others: readonly { readonly year: string; readonly sums: readonly Exact[] }[];
};

/** The rows of a table as its columns understand them. */
export const gridRow = ({ task: { table } }: Pick<GroupedTable, "task">, row: SourceRow): GridRow => ({
  ...row,
  numbers: new Set(table.columns.flatMap(({ kind }, at) => (kind === "exact" ? [at] : []))),
});

/** What a line is called: by its id, by its codes where they tell lines apart, else by its row. */
export const idIn = ({ plan, apart }: GroupedTable, { row, cells }: SourceRow): string =>
  plan.isNamed || !apart.areRepeated ? idOf(cells, plan.ids) : String(row);

/** A row read as a line, or why it is refused. */
export function lineOf(
  found: GroupedTable,
  row: SourceRow,
): ReturnType<typeof readLine> & { line: Row<BudgetLine> | undefined } {
  const { seen, task } = found;
  const headers = headersOf(seen.region.header, seen.columns);
  const place = { file: task.name, row: row.row };
  const id = { value: idIn(found, row), column: headers.id ?? "id" };
  const read = seen.readers.amounts.map((column) => ({ column, value: amountIn(found, column, row) }));
  const { values, reasons } = readLine(gridRow(found, row), id, place, seen.columns, seen.readers, read);
  const line = values && reasons.length === 0 ? { values, ...place, headers } : undefined;
  return { values, reasons, line };
}

/** The amount of a row in a column. */
export const amountIn = (
  { task: { table } }: GroupedTable,
  column: GroupedTable["seen"]["readers"]["amounts"][number],
  { cells }: SourceRow,
): ReturnType<typeof column.read> =>
  column.read(cellAt(cells, column.index), table.columns[column.index]?.kind === "exact");

/** The class of a single row, with its amounts. */
export function groupIn(found: GroupedTable, row: SourceRow): Group {
  const amounts = found.seen.readers.amounts.map((column) => {
    const value = amountIn(found, column, row);
    return typeof value === "string" ? value : undefined;
  });
  return groupOfRow(row, found.form, amounts);
}

/** The rows that were looked at one by one and are lines. */
const linesApart = ({ apart, plan, seen, task }: GroupedTable): readonly SourceRow[] =>
  apart.rows.filter((each) => !apart.repeats.has(each) && isLine(each, task.table, plan, seen));

/** Puts the groups together: which are lines, which are left out, which are refused. */
export function outcomeOf(found: GroupedTable): Outcome {
  const { plan, apart, rows } = found;
  const single = new Map(linesApart(found).map((each) => [each, groupIn(found, each)]));
  const known = new Map([...rows, ...apart.rows.map((each) => [each.row, each] as const)]);
  const classes = new Map<string, TableClass>();
  const others: { year: string; sums: readonly Exact[] }[] = [];
  let [lines, filtered, refused] = [0, 0, 0];
  const aside = (cells: readonly string[], count: number, sums: readonly Exact[]): void => {
    if (plan.isLeftOut(cells)) filtered += count;
    else refused += count;
    others.push({ year: cellAt(cells, plan.year < 0 ? undefined : plan.year), sums });
  };
  for (const each of classSums([...found.classes, ...single.values()]).values()) {
    const row = known.get(each.row);
    if (!row) failTable(found.task.table.object, { code: "engine.changed", received: String(each.row) });
    const { line } = each.isRefused || plan.isLeftOut(row.cells) ? { line: undefined } : lineOf(found, row);
    if (line) {
      classes.set(classKey(each), { ...each, line });
      lines += each.lines;
    } else aside(row.cells, each.lines, each.sums);
  }
  for (const row of apart.rows)
    if (!single.has(row))
      aside(
        row.cells,
        1,
        groupIn(found, row).sums.map((each) => exact(each)),
      );
  return { classes, single, lines, filtered, refused, others };
}

/** The sums of several lists, place by place. */
export const addedUp = (lists: readonly (readonly Exact[])[], width: number): readonly Exact[] =>
  Array.from({ length: width }, (_, at) => lists.reduce((sum, each) => add(sum, each[at] ?? ZERO), ZERO));
