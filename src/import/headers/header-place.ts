import type { Grid, GridRow } from "../open/grid.js";
import { isBlockRow, isPart, isUnitRow } from "./header-rows.js";
import { filledOf, isBlank, isTableRow } from "./note-rows.js";
import { isNumber, isYear } from "./years-in.js";

/**
 * Finds the header of the first table of a grid among its first rows: by the headers that are known, else by the width
 * of the rows below.
 *
 * @returns the rows of the header; none in an empty grid
 */
export function headerPlace(grid: Grid, isHeader: IsHeader): readonly GridRow[] {
  const start = startOf(grid.rows, isHeader);
  return start === -1 ? [] : joinedRows(grid, start, isHeader);
}

type IsHeader = (cell: string) => boolean;

const SEARCHED = 40;
const SAMPLE = 200;

/** The rows that make one header with a row of it. */
export function joinedRows({ rows, merges = [] }: Grid, start: number, isHeader: IsHeader): readonly GridRow[] {
  const isJoined = (upper: number, lower: number): boolean => {
    const [above, below] = [rows[upper], rows[lower]];
    if (above === undefined || below === undefined) return false;
    const further = rows.slice(lower + 1, lower + 1 + SAMPLE);
    return isPart(above, below, merges, isHeader) || isUnitRow(above, below, further) || isBlockRow(above, below, further); // prettier-ignore
  };
  let [first, last] = [start, start];
  while (isJoined(first - 1, first)) first--;
  while (isJoined(last, last + 1)) last++;
  return rows.slice(first, last + 1);
}

/** How many cells of a row are headers that are known; 0 for a row with numbers, which is a row of a table. */
export function knownIn(row: GridRow, isHeader: IsHeader): number {
  if (row.cells.some((cell) => isNumber(cell) && !isYear(cell))) return 0;
  return row.cells.filter((cell) => !isBlank(cell) && isHeader(cell)).length;
}

/** A row that may be a header: its place among the rows, and how many of its cells are known. */
export type HeaderRow = { readonly index: number; readonly known: number };

/**
 * The rows that may be headers of tables: the best known one of each stretch without rows of a table, where such rows
 * follow it.
 */
export function headersIn(rows: readonly GridRow[], enough: number, isHeader: IsHeader): readonly HeaderRow[] {
  const found: HeaderRow[] = [];
  let best: HeaderRow | undefined;
  for (const [index, row] of rows.entries()) {
    const known = knownIn(row, isHeader);
    if (known >= enough && known > (best?.known ?? 0)) best = { index, known };
    else if (best && isTableRow(row)) {
      found.push(best);
      best = undefined;
    }
  }
  return found;
}

// The first header with rows below it, unless another has more than twice as many known words: then the first is a part
// of a title. With too few known words, the first row that is as wide as the rows below usually are.
function startOf(rows: readonly GridRow[], isHeader: IsHeader): number {
  const width = usualWidth(rows);
  const enough = width <= 2 ? 1 : 2;
  const searched = rows.slice(0, SEARCHED);
  const known = searched.map((row) => knownIn(row, isHeader));
  const most = Math.max(0, ...known);
  if (most >= enough) {
    const first = headersIn(searched, enough, isHeader).find((each) => 2 * each.known >= most);
    return first?.index ?? known.indexOf(most);
  }
  const wide = rows.findIndex((each) => widthOf(each) >= width && (width === 1 || filledOf(each).length > 1));
  return wide === -1 ? Math.min(0, rows.length - 1) : wide;
}

/** The number of cells of a row up to its last that is filled. */
export const widthOf = ({ cells }: GridRow): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

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
