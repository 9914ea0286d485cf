import type { ChainTable } from "../formula/table.js";

/** Cells of a chain that one workbook holds: some 2,500 centres with 30 cost lines over 3 years. A sheet of more than 4 GB cannot be packed. */
export const MOST_CELLS = 25_000_000;

/** Rows of one sheet that spreadsheets take, below the header. */
export const MOST_ROWS = 1_048_575;

/** Whether the chain behind a result is larger than a workbook holds. */
export const isTooLarge = (tables: readonly ChainTable[]): boolean =>
  tables.some(({ rows }) => rows.length > MOST_ROWS) || cellsIn(tables) > MOST_CELLS;

const cellsIn = (tables: readonly ChainTable[]): number =>
  tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
