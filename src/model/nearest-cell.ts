// The cell of a column that is nearest to what a condition that fits no row wants; and how many different cells are
// looked at.
import { nearest } from "../formula/nearest.js";
import type { Condition } from "./analysis.js";

/** What a condition that fits no row wants, and the cell of its column that is nearest; blank where none is. */
export function nearestCell(
  condition: Condition,
  cells: readonly string[],
): { readonly wanted: string; readonly nearest: string } {
  const { column: _, ...tests } = condition;
  const wanted = Object.values(tests).flat()[0] ?? "";
  const different = [...new Set(cells.filter((each) => each !== ""))].slice(0, COMPARED);
  return { wanted, nearest: nearest(wanted, different) ?? "" };
}

export const COMPARED = 500;
