import type { GridRow } from "../open/grid.js";
import type { FileFacts } from "../open/refusal.js";

/**
 * Tells that a comma stands both between the cells and inside the numbers of a file: many rows have more cells than the
 * header, and short digits follow whole numbers there. Such a file cannot be read: 1,5 may be one number or two.
 *
 * @param rows - rows of a table with their faults
 * @param width - cells of its header
 * @param delimiter - what the file was split by
 * @returns the error `file.comma-twice` with the first such row, or nothing; a single such row is a slip
 */
export function commaTwice(rows: readonly GridRow[], width: number, delimiter: string): readonly FileFacts[] {
  if (delimiter !== ",") return [];
  const torn = rows.filter((each) => each.fault?.code === "row.width" && isTorn(each.cells, width));
  const [first] = torn;
  if (!first || torn.length < 2 || 2 * torn.length < rows.length) return [];
  const detail = { count: String(torn.length), width: String(width) };
  const received = first.cells.join(",");
  return [{ code: "file.comma-twice", severity: "error", row: first.row, received, expected: ";", detail }];
}

function isTorn(cells: readonly string[], width: number): boolean {
  const halves = cells.filter((cell, at) => /^\d{1,3}\s*$/.test(cell) && /^\s*-?\d[\d\s]*$/.test(cells[at - 1] ?? ""));
  return cells.length > width && halves.length >= cells.length - width;
}
