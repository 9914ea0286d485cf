import type { Grid, GridRow } from "../open/grid.js";
import { headerOf, isPart } from "./header-rows.js";
import { endOf, filledOf, isBlank, isNumbering } from "./note-rows.js";
import { isNumber, isYear } from "./years-in.js";

/** A grid as a table: what stands above it, its header, its rows, and the notes below. */
export type Region = {
  /** Texts of the header; those of several rows are joined by a space. */
  readonly header: readonly string[];
  readonly headerRows: readonly number[];
  /** Last row of the header; 0 where there is no table. */
  readonly headerRow: number;
  readonly title: readonly GridRow[];
  /** Rows of the table, each measured against the header. */
  readonly rows: readonly GridRow[];
  /** Notes below the table, and a row that numbers the columns. */
  readonly notes: readonly GridRow[];
};

export type RegionOptions = {
  /** Rows that hold the header, where they are known. */
  readonly headerRows?: readonly number[];
  /** Whether a cell is a header that the reader knows. */
  readonly isHeader: (cell: string) => boolean;
};

const SEARCHED = 40;
const SAMPLE = 200;

/**
 * Finds the table in a grid: its header among the first rows by the headers that are known, else by the width of the
 * rows below; further header rows by what is merged or left blank; notes at the end.
 *
 * @param grid - a text file or a sheet
 * @param options - the header rows where they are known, and which headers are
 * @returns the region; a row that is wider than the header, or in a text file narrower, has the fault `row.width`
 */
export function tableRegion(grid: Grid, options: RegionOptions): Region {
  const { rows } = grid;
  const chosen = options.headerRows
    ? rows.filter((each) => options.headerRows?.includes(each.row))
    : found(grid, options.isHeader);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return { header: [], headerRows: [], headerRow: 0, title: [], rows: [], notes: [] };
  const header = headerOf(chosen, grid.merges ?? [], options.headerRows === undefined);
  const body = rows.filter((each) => each.row > last.row);
  const numbered = body.filter((each, index) => index === 0 && isNumbering(each, header.length, body[1]));
  const end = header.length < 3 ? body.length : endOf(body);
  const isText = grid.encodingBy !== "workbook";
  return {
    header,
    headerRows: chosen.map((each) => each.row),
    headerRow: last.row,
    title: rows.filter((each) => each.row < first.row),
    rows: body.slice(numbered.length, end).map((each) => measured(each, header.length, isText)),
    notes: [...numbered, ...body.slice(Math.max(end, numbered.length))],
  };
}

const widthOf = ({ cells }: GridRow): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

function found(grid: Grid, isHeader: (cell: string) => boolean): readonly GridRow[] {
  const { rows } = grid;
  const start = startOf(rows, isHeader);
  if (start === -1) return [];
  const isJoined = (upper: number, lower: number): boolean => {
    const [above, below] = [rows[upper], rows[lower]];
    return above !== undefined && below !== undefined && isPart(above, below, grid.merges ?? [], isHeader);
  };
  let [first, last] = [start, start];
  while (isJoined(first - 1, first)) first--;
  while (isJoined(last, last + 1)) last++;
  return rows.slice(first, last + 1);
}

// The row with most known headers; with too few of them, the first that is as wide as the rows below usually are.
function startOf(rows: readonly GridRow[], isHeader: (cell: string) => boolean): number {
  const width = usualWidth(rows);
  const enough = width <= 2 ? 1 : 2;
  let [best, most] = [-1, enough - 1];
  for (const [index, row] of rows.slice(0, SEARCHED).entries()) {
    if (filledOf(row).some((cell) => isNumber(cell) && !isYear(cell))) continue;
    const known = row.cells.filter((cell) => !isBlank(cell) && isHeader(cell)).length;
    if (known > most) [best, most] = [index, known];
  }
  if (best !== -1) return best;
  const wide = rows.findIndex((each) => widthOf(each) >= width && (width === 1 || filledOf(each).length > 1));
  return wide === -1 ? Math.min(0, rows.length - 1) : wide;
}

function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, SAMPLE)) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  // Titles and notes are one cell wide; a table is so only where nothing is wider.
  if (counts.size > 1) counts.delete(1);
  return [...counts].reduce(
    (best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] > best[0]) ? each : best),
    [1, 0],
  )[0];
}

function measured(row: GridRow, width: number, isText: boolean): GridRow {
  const filled = widthOf(row);
  const isShort = isText && row.cells.length < width;
  if (row.fault || (!isShort && filled <= width)) return row;
  const received = String(Math.max(filled, Math.min(row.cells.length, width)));
  return { ...row, fault: { code: "row.width", received, expected: String(width) } };
}
