import { withCells, isNumberAt } from "../open/columns.js";
import type { GridRow, Merge } from "../open/grid.js";
import type { FileFacts } from "../open/refusal.js";
import { isBlank } from "./note-rows.js";
import { isNumber } from "./years-in.js";

/**
 * Rows of a sheet with the texts of cells that are merged over several rows in each of these rows: a ministry that
 * stands once beside its programmes. A number is never repeated, since an amount for several rows would be counted
 * several times.
 *
 * @param rows - the rows below the header
 * @param merges - merged cells of the sheet
 * @param header - headers of the columns
 * @returns the rows, and the warning `merge.amount` for each number that stands over several rows
 */
export function mergedCells(
  rows: readonly GridRow[],
  merges: readonly Merge[],
  header: readonly string[],
): { readonly rows: readonly GridRow[]; readonly told: readonly FileFacts[] } {
  // Cells that overlap are walked once: nothing that is right has any.
  const tall = merges.filter((each) => each.bottom > each.top).sort((a, b) => a.left - b.left || a.top - b.top);
  if (tall.length === 0) return { rows, told: [] };
  const places = new Map(rows.map((each, at) => [each.row, at]));
  const filled = new Map<number, string[]>();
  const told: FileFacts[] = [];
  let [column, reached] = [-1, 0];
  for (const { top, left, bottom } of tall) {
    if (left !== column) [column, reached] = [left, 0];
    const start = places.get(top) ?? -1;
    const first = rows[start];
    const text = first?.cells[left] ?? "";
    if (first === undefined || isBlank(text)) continue;
    const isCovered = (at: number): boolean => (rows[at]?.row ?? Infinity) <= bottom;
    if (isAmount(first, left)) {
      const detail = { header: header[left] ?? "", last: String(bottom) };
      if (isCovered(start + 1))
        told.push({ code: "merge.amount", severity: "warning", row: top, received: text, expected: "", detail });
      continue;
    }
    let at = Math.max(start, reached) + 1;
    for (; isCovered(at); at += 1) {
      const own = rows[at]?.cells ?? [];
      if (!isBlank(own[left] ?? "")) continue;
      const cells =
        filled.get(at) ?? Array.from({ length: Math.max(own.length, left + 1) }, (_, index) => own[index] ?? "");
      while (cells.length <= left) cells.push("");
      cells[left] = text;
      filled.set(at, cells);
    }
    reached = Math.max(reached, at - 1);
  }
  told.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { rows: rows.map((row, at) => (filled.has(at) ? withCells(row, filled.get(at) ?? []) : row)), told };
}

// A text of digits with a zero in front is a code.
const isAmount = (row: GridRow, at: number): boolean =>
  isNumberAt(row, at) || (isNumber(row.cells[at] ?? "") && !/^0\d/.test(row.cells[at] ?? ""));
