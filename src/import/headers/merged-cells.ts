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
  const tall = merges.filter((each) => each.bottom > each.top);
  if (tall.length === 0) return { rows, told: [] };
  const places = new Map(rows.map((each, at) => [each.row, at]));
  const filled = [...rows];
  const told: FileFacts[] = [];
  for (const { top, left, bottom } of tall) {
    const first = rows[places.get(top) ?? -1];
    const text = first?.cells[left] ?? "";
    if (first === undefined || isBlank(text)) continue;
    const covered = between(top, bottom).flatMap((row) => places.get(row) ?? []);
    if (isAmount(first, left)) {
      const detail = { header: header[left] ?? "", last: String(bottom) };
      if (covered.length > 0)
        told.push({ code: "merge.amount", severity: "warning", row: top, received: text, expected: "", detail });
      continue;
    }
    for (const at of covered) {
      const row = filled[at];
      if (row) filled[at] = withText(row, left, text);
    }
  }
  return { rows: filled, told };
}

const between = (top: number, bottom: number): readonly number[] =>
  Array.from({ length: bottom - top }, (_, index) => top + index + 1);

// A text of digits with a zero in front is a code.
const isAmount = ({ cells, numbers }: GridRow, at: number): boolean =>
  numbers?.has(at) === true || (isNumber(cells[at] ?? "") && !/^0\d/.test(cells[at] ?? ""));

function withText(row: GridRow, at: number, text: string): GridRow {
  if (!isBlank(row.cells[at] ?? "")) return row;
  const cells = Array.from({ length: Math.max(row.cells.length, at + 1) }, (_, index) => row.cells[index] ?? "");
  cells[at] = text;
  return { ...row, cells };
}
