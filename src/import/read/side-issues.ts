import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import type { RowFilter } from "./row-filter.js";

/**
 * What is told of rows that say which part of the budget they are: the warning `side.taken` where a column says both
 * sides, the warning `period.taken` where one holds cumulated periods, and the question `rows.copies` where nothing says
 * which of several versions or periods counts.
 *
 * @param others - how many rows are of another side, period or version, where the rows are not all of them
 */
export function sideIssues(
  file: string,
  filter: RowFilter,
  { dimensions: { side, copies } }: BudgetColumns,
  { header, rows }: Region,
  others?: number,
): readonly Issue[] {
  if (filter.side === undefined && !filter.copies) return [];
  const count = String(others ?? rows.filter(({ cells }) => filter.isKept(cells) && filter.isOther(cells)).length);
  const issues: Issue[] = [];
  if (filter.side !== undefined && side) {
    const base = side.values.find((each) => each !== filter.side) ?? "";
    const detail = { section: filter.side, base, count };
    issues.push(problem("side.taken", { file, column: header[side.index] ?? "", detail }, "warning"));
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
