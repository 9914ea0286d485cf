import { nearest } from "../formula/nearest.js";
import type { Condition } from "./analysis.js";

/**
 * The cell of a column that is nearest to what a condition wants.
 *
 * @param condition - a condition that fits no row
 * @param cells - the cells of its column
 * @returns what is wanted, and the nearest cell; blank where there is none
 * @example nearestCell({ column: "programme", equals: "1141" }, ["1411", "2000"]) // { wanted: "1141", nearest: "1411" }
 */
export function nearestCell(
  condition: Condition,
  cells: readonly string[],
): { readonly wanted: string; readonly nearest: string } {
  const { column: _, ...tests } = condition;
  const wanted = Object.values(tests).flat()[0] ?? "";
  const different = [...new Set(cells.filter((each) => each !== ""))].slice(0, COMPARED);
  return { wanted, nearest: nearest(wanted, different) ?? "" };
}

/** How many different cells are compared letter by letter. */
export const COMPARED = 500;
