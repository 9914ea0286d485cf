import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { Condition } from "../../model/analysis.js";
import { comparable, matcher } from "../../model/condition.js";
import { nearestCell } from "../../model/nearest-cell.js";
import { cellAt, rawFields } from "./read-line.js";

/** The conditions of `keep` and `drop` that fit no row of the file, as the error `condition.unmatched`. */
export function unmatchedConditions(
  conditions: readonly Condition[],
  { header, rows }: Region,
  columns: BudgetColumns,
  file: string,
): readonly Issue[] {
  if (conditions.length === 0) return [];
  const places = new Map(header.map((each, index) => [comparable(each), index] as const).reverse());
  const seen = rows.map(({ cells }) => ({
    fields: rawFields(columns, cells),
    source: (wanted: string) => comparable(cellAt(cells, places.get(comparable(wanted)) ?? -1)),
  }));
  return conditions.flatMap((condition) => {
    const fits = matcher(condition);
    if (seen.some(fits)) return [];
    const { column } = condition;
    const name = column.replace(/^source:/, "");
    const cells = seen.map((row) => (column === name ? (row.fields[name] ?? "") : row.source(name)));
    const { wanted, nearest } = nearestCell(condition, cells);
    return [problem("condition.unmatched", { file, column: name, received: wanted, detail: { nearest } })];
  });
}
