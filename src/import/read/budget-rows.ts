import type { Issue } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { BudgetLine } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../../model/budget-table.js";
import type { Row } from "../../model/table.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { BudgetReaders } from "./budget-readers.js";
import { type Sums, addTo } from "../checks/budget-totals.js";
import type { GridRow } from "../open/grid.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import type { Aside, Reject } from "../../model/input-record.js";
import { problem } from "../../formula/problem.js";
import { cellAt, headersOf, idOf, readLine } from "./read-line.js";
import type { RowFilter } from "./row-filter.js";
import type { Region } from "../headers/table-region.js";

/** What became of the rows of a budget. */
export type BudgetRows = {
  /** How many lines there are, and how many rows were refused. */
  readonly count: number;
  readonly refused: number;
  readonly lines: readonly Row<BudgetLine>[];
  readonly amounts: readonly BudgetAmount[];
  readonly rejects: readonly Reject[];
  /** All refused rows, where `rejects` lists only the first: they are read when they are taken. */
  readonly allRejects?: Iterable<Reject>;
  readonly aside: Aside;
  /** How many rows are of another side, period or version, where that was counted. */
  readonly others?: number;
  /** What the first lines are called. */
  readonly firstIds: readonly string[];
  /** Lines that were added up while the file was read: then `lines` holds the first of each class. */
  readonly summed?: BudgetTable["summed"];
  /** Sums of the lines before and after `keep` and `drop`, in the unit of the file. */
  readonly sums: { readonly all: Sums; readonly kept: Sums };
};

export type BudgetRowsTask = {
  readonly file: string;
  readonly region: Region;
  readonly columns: BudgetColumns;
  /** Columns that together name a row, where none is mapped to the id. */
  readonly codes: readonly number[];
  readonly readers: BudgetReaders;
  readonly filter: RowFilter;
  readonly hierarchy: Hierarchy;
  /** What a blank amount means. */
  readonly blank: BudgetSettings["blank"];
  /** Fiscal year of amounts and lines that state none. */
  readonly fiscalYear: string;
  /** What makes every row unreadable; none may be kept then. */
  readonly blocking: readonly Issue[];
};

const SHOWN_IDS = 3;

/** Goes through the rows once: each is a line, set aside, or refused with its reasons. */
export function budgetRows(task: BudgetRowsTask): BudgetRows {
  const { file, region, columns, readers, filter, hierarchy, blocking } = task;
  const { phase } = columns.dimensions;
  const blank = task.blank === "zero" ? "0" : undefined;
  const { header } = region;
  const headers = headersOf(header, columns);
  const ids = lineIds(task);
  const [lines, amounts, rejects]: [Row<BudgetLine>[], BudgetAmount[], Reject[]] = [[], [], []];
  const aside = { parents: 0, totals: 0, notes: region.notes.length, filtered: 0 };
  const sums: { all: Sums; kept: Sums } = { all: new Map(), kept: new Map() };
  const earlier = new Map<string, number>();
  const yearReader = readers.fields.get("fiscalYear");
  for (const gridRow of region.rows) {
    const { row, fault, numbers } = gridRow;
    const place = { file, row };
    const reject = (reasons: readonly Issue[]) =>
      rejects.push({ file, row, cells: gridRow.cells, header, reasons: [...blocking, ...reasons] });
    const role = hierarchy.roles.get(row);
    if (fault) {
      reject([problem(fault.code, { ...place, received: fault.received, expected: fault.expected })]);
      continue;
    }
    if (blocking.length > 0) {
      reject([]);
      continue;
    }
    if (role) {
      aside[role.kind === "parent" ? "parents" : role.kind === "total" ? "totals" : "notes"]++;
      continue;
    }
    const filled = hierarchy.filled.get(row);
    const cells = filled ? filledCells(gridRow, task.codes, filled) : gridRow.cells;
    const written = yearReader?.read(cellAt(cells, yearReader.index), numbers?.has(yearReader.index));
    const fiscalYear = typeof written === "string" ? written : task.fiscalYear;
    const ownPhase = phase?.valueOf(cellAt(cells, phase.index));
    const read = readers.amounts.map((column) => ({
      column: ownPhase === undefined ? column : { ...column, phase: ownPhase },
      value: column.read(cellAt(cells, column.index), numbers?.has(column.index)) ?? blank,
    }));
    for (const { column, value } of read)
      if (value === undefined || typeof value === "string")
        addTo(sums.all, column.fiscalYear ?? fiscalYear, column.phase, value ?? null);
    if (!filter.isKept(cells) || filter.isOther(cells)) {
      aside.filtered++;
      continue;
    }
    const id = { value: ids(row, cells), column: header[columns.fields.get("id")?.[0] ?? -1] ?? "id" };
    const { values, reasons } = readLine({ row, cells, ...(numbers && { numbers }) }, id, place, columns, readers, read);
    if (!values || reasons.length > 0) {
      reject(reasons);
      continue;
    }
    const key = JSON.stringify([values.id, fiscalYear, ownPhase]);
    const first = earlier.get(key);
    if (first !== undefined) {
      const facts = { ...place, column: headers.id ?? "id", received: values.id, expected: "id, fiscalYear" };
      reject([problem("key.duplicate", { ...facts, detail: { earlier: String(first), setting: "id" } })]);
      continue;
    }
    earlier.set(key, row);
    const line = { values, file, row, headers };
    lines.push(line);
    for (const { column, value } of read) {
      const amount = typeof value === "string" ? value : null;
      const year = column.fiscalYear ?? fiscalYear;
      addTo(sums.kept, year, column.phase, amount);
      amounts.push({ line, fiscalYear: year, phase: column.phase, amount, column: column.header });
    }
  }
  const firstIds = lines.slice(0, SHOWN_IDS).map((each) => each.values.id);
  return { firstIds, count: lines.length, refused: rejects.length, lines, amounts, rejects, aside, sums };
}

// A mapped id as it stands; else the codes of the row, where they tell all lines apart; else the number of the row.
function lineIds({
  region,
  columns,
  codes,
  hierarchy,
}: BudgetRowsTask): (row: number, cells: readonly string[]) => string {
  const mapped = columns.fields.get("id");
  if (mapped) return (_, cells) => idOf(cells, mapped);
  const seen = new Set<string>();
  const lines = region.rows.filter((each) => !each.fault && !hierarchy.roles.has(each.row));
  for (const { row, cells } of lines) seen.add(hierarchy.filled.get(row)?.join("/") ?? idOf(cells, codes));
  const tellApart = codes.length > 0 && seen.size === lines.length && !seen.has("");
  return (row, cells) => (tellApart ? idOf(cells, codes) : String(row));
}

function filledCells({ cells }: GridRow, places: readonly number[], codes: readonly string[]): readonly string[] {
  const full = [...cells];
  for (const [at, place] of places.entries()) full[place] = codes[at] ?? "";
  return full;
}
