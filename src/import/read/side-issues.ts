import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import type { RowFilter } from "./row-filter.js";

/** The warning `side.taken`: which side of the budget counts, where a column says both, and how many rows do not. */
export function sideIssues(
  file: string,
  filter: RowFilter,
  { dimensions: { side } }: BudgetColumns,
  { header, rows }: Region,
): readonly Issue[] {
  if (filter.side === undefined || !side) return [];
  const left = rows.filter(({ cells }) => filter.isKept(cells) && filter.isOtherSide(cells)).length;
  const base = side.values.find((each) => each !== filter.side) ?? "";
  const detail = { section: filter.side, base, count: String(left) };
  return [problem("side.taken", { file, column: header[side.index] ?? "", detail }, "warning")];
}
