import type { GridRow } from "../../../src/import/open/grid.js";
import type { Workbook } from "../../../src/import/open/workbook.js";

/** A workbook of one sheet whose rows have outline levels, as it stands when it has been opened. */
export function sheetOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  levels: readonly number[],
): Workbook {
  const body = rows.map((cells, at): GridRow => {
    const numbers = new Set(cells.flatMap((cell, column) => (/^\d+$/.test(cell) ? [column] : [])));
    return { row: at + 2, cells, numbers, level: levels[at] ?? 0 };
  });
  const sheet = { name: "Budget", hidden: false, merges: [], hiddenRows: [], formulas: 0, longNumbers: [] };
  return {
    kind: "workbook",
    format: "xlsx",
    sha256: "",
    sheets: [{ ...sheet, rows: [{ row: 1, cells: header }, ...body] }],
  };
}
