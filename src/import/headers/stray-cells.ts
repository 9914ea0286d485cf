import { isBlankAt, withCells } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import type { FileFacts } from "../open/refusal.js";
import { widthOf } from "./header-place.js";

const SHOWN = 5;
// More rows than one in five have a column there that the header does not name.
const FEW = 5;

/**
 * Leaves out what stands right of a table in a sheet, such as somebody's sums: where few rows have it, or a blank column
 * parts it from the table, it is no column, and its own cells are where they are whatever stands beside them.
 *
 * @param rows - rows of the table
 * @param width - how many columns the header has
 * @returns the rows within the table, and the warning `row.beyond`
 */
export function strayCells(
  rows: readonly GridRow[],
  width: number,
): { readonly rows: readonly GridRow[]; readonly told: readonly FileFacts[] } {
  const wide = rows.filter((each) => widthOf(each) > width);
  const [first] = wide;
  const isApart = wide.every((each) => isBlankAt(each, width));
  if (!first || (!isApart && wide.length * FEW > rows.length)) return { rows, told: [] };
  const received = first.cells.slice(width).find((cell) => cell.trim() !== "") ?? "";
  const listed =
    wide
      .slice(0, SHOWN)
      .map((each) => each.row)
      .join(", ") + (wide.length > SHOWN ? ", …" : "");
  const cut = new Set(wide);
  return {
    rows: rows.map((each) => (cut.has(each) ? withCells(each, each.cells.slice(0, width)) : each)),
    told: [
      { code: "row.beyond", severity: "warning", row: first.row, received, expected: "", detail: { rows: listed } },
    ],
  };
}
