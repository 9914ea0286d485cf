import type { SourceRow, SourceTable } from "../../model/source-table.js";
import type { Grid, GridRow } from "./grid.js";

// The header stands before the first row, whose number is 2.
const HEADER = 1;

/** Rows of a table as a grid under the names of its columns. */
export function tableGrid(
  { engine, columns }: Pick<SourceTable, "engine" | "columns">,
  rows: readonly SourceRow[],
): Grid {
  const exact = new Set(columns.flatMap(({ kind }, at) => (kind === "exact" ? [at] : [])));
  const filled = rows.filter(({ cells }) => cells.some((each) => each.trim() !== ""));
  return {
    rows: [
      { row: HEADER, cells: columns.map((each) => each.name) },
      ...filled.map((each): GridRow => (exact.size === 0 ? each : { ...each, numbers: exact })),
    ],
    encoding: engine,
    encodingBy: "workbook",
    words: [],
    delimiter: "none",
  };
}

/** Where the header of a table stands in its grid. */
export const TABLE_HEADER: readonly number[] = [HEADER];
