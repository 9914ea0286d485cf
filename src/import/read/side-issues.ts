import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import { columnsOfRows } from "../open/columns.js";
import type { RowFilter } from "./row-filter.js";

/**
 * What is told of rows that say which part of the budget they are: the warning `side.taken` where a column says both
 * sides, the question `side.proposed` where it says them by words that nobody has reviewed, the error `side.none` where a side was chosen and nothing says any, the warning `period.taken` where one holds cumulated periods, and the question `rows.copies` where nothing says
 * which of several versions or periods counts.
 *
 * @param hasSections - whether rows are of sections, which are sides too
 * @param others - how many rows are of another side, period or version, where the rows are not all of them
 */
export function sideIssues(
  { file, side: chosen }: Pick<BudgetSettings, "file" | "side">,
  hasSections: boolean,
  filter: RowFilter,
  { dimensions: { side, copies } }: BudgetColumns,
  { header, rows }: Region,
  others?: number,
): readonly Issue[] {
  if (chosen !== undefined && !side && !filter.isBySign && (!hasSections || chosen === "both"))
    return [problem("side.none", { file, received: chosen, expected: headers(header) })];
  if (filter.side === undefined && !filter.copies) return [];
  const { isKept, isOther } = filter.over(columnsOfRows(rows));
  const count = String(others ?? rows.filter((_, row) => isKept(row) && isOther(row)).length);
  const issues: Issue[] = [];
  if (filter.side !== undefined && side) {
    const base = side.values.find((each) => each !== filter.side) ?? "";
    const detail = { section: filter.side, base, count };
    const place = { file, column: header[side.index] ?? "", detail };
    const isUnsure = side.proposed === true && chosen === undefined;
    issues.push(isUnsure ? problem("side.proposed", place, "question") : problem("side.taken", place, "warning"));
  }
  if (filter.copies && copies) {
    const { values, whole } = filter.copies;
    const place = { file, column: header[copies.index] ?? "" };
    const detail = { values: values.map((each) => `«${each}»`).join(", ") };
    if (whole !== undefined)
      issues.push(problem("period.taken", { ...place, detail: { ...detail, whole, count } }, "warning"));
    else
      issues.push(
        problem("rows.copies", { ...place, detail: { ...detail, list: JSON.stringify(values) } }, "question"),
      );
  }
  return issues;
}

const SHOWN = 12;

const headers = (header: readonly string[]): string =>
  header
    .filter((each) => each.trim() !== "")
    .map((each) => `«${each}»`)
    .slice(0, SHOWN)
    .join(", ");
