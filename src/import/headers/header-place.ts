// Which rows of a grid are the header of its table: by the headers that are known, else by the width of the rows below.
import type { Grid, GridRow } from "../open/grid.js";
import { widthOf, isFigure, isBlank, filledOf, isTableRow } from "./row-looks.js";
import { joinedRows, type IsHeader, SAMPLE } from "./header-rows.js";

/** The header rows of the first table of a grid: by the headers that are known, else by the width of the rows below. */
export function headerPlace(grid: Grid, isHeader: IsHeader): readonly GridRow[] {
  const start = startOf(grid.rows, isHeader);
  return start === -1 ? [] : joinedRows(grid, start, isHeader);
}

const SEARCHED = 40;
/** How many cells of a row are headers that are known; 0 for a row with numbers, which is a row of a table. */
export function knownIn(row: GridRow, isHeader: IsHeader): number {
  if (row.cells.some(isFigure)) return 0;
  return row.cells.filter((cell) => !isBlank(cell) && isHeader(cell)).length;
}

type HeaderRow = { readonly index: number; readonly known: number };

/** The rows that may be headers: the best known one of each stretch without rows of a table, where such rows follow it. */
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

// The first header with rows below it that has half of the most known words, else the first row of the usual width.
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

function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, SAMPLE)) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  // Titles and notes are one cell wide; a table is so only where nothing is wider.
  if (counts.size > 1) counts.delete(1);
  const most = Math.max(...counts.values());
  return Math.max(1, ...[...counts].flatMap(([width, count]) => (count === most ? [width] : [])));
}
