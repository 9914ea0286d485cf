import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { Condition } from "../../model/analysis.js";
import { nearestCell } from "../../model/nearest-cell.js";
import { columnsOfRows } from "../open/columns.js";
import { idOf } from "./read-line.js";
import { conditionOver, headerPlaces, placesOf } from "../headers/rows-kept.js";

/** The conditions of `keep` and `drop`, and the texts of their lists, that fit no row: the error `condition.unmatched`. */
export function unmatchedConditions(
  conditions: readonly Condition[],
  { header, rows }: Region,
  { fields }: BudgetColumns,
  file: string,
): readonly Issue[] {
  const headers = headerPlaces(header);
  return conditions.flatMap(eachText).flatMap((condition) => {
    const places = placesOf(condition.column, { fields, headers });
    const fits = conditionOver(condition, columnsOfRows(rows), places);
    if (rows.some((_, at) => fits(at))) return [];
    const cells = rows.map((each) => idOf(each.cells, places));
    const { wanted, nearest } = nearestCell(condition, cells);
    const column = condition.column.replace(/^source:/, "");
    // Where nothing is near, what there is.
    const held = nearest === "" ? [...new Set(cells.filter((each) => each !== ""))].slice(0, SHOWN).join("; ") : "";
    return [problem("condition.unmatched", { file, column, received: wanted, detail: { nearest, held } })];
  });
}

const SHOWN = 5;

// Each text of a list has to fit a row: «0» does not where the cells show «00».
const eachText = (condition: Condition): readonly Condition[] =>
  condition.in === undefined ? [condition] : condition.in.map((equals) => ({ column: condition.column, equals }));
