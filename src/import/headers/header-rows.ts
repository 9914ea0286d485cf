// Which rows of a grid are, or may be, the header of its table, and which make one header; the texts of a header,
// joined; how many cells of a row are known headers; and whether a column holds mostly numbers.
import type { Grid, GridRow, Merge } from "../open/grid.js";
import { isNumber, isYear, yearsIn } from "./years-in.js";
import { filledOf, isBlank, isFigure, isTableRow, widthOf } from "./row-looks.js";
import { cellOf, isBlankAt } from "../open/columns.js";

/** The rows that make one header with a row of it. */
export function joinedRows({ rows, merges = [] }: Grid, start: number, isHeader: IsHeader): readonly GridRow[] {
  const isJoined = (upper: number, lower: number): boolean => {
    const [above, below] = [rows[upper], rows[lower]];
    if (above === undefined || below === undefined) return false;
    const further = rows.slice(lower + 1, lower + 1 + ROWS_SEEN);
    return (
      isSplitHeader(above, below, merges, isHeader) ||
      isTopRow(above, below, further) ||
      isUnitRow(above, below, further) ||
      isBlockRow(above, below, further) ||
      isTextRow(above, below, further, isHeader) ||
      isFilledDown(above, below)
    );
  };
  let [first, last] = [start, start];
  while (isJoined(first - 1, first)) first--;
  while (isJoined(last, last + 1)) last++;
  return rows.slice(first, last + 1);
}

/** The texts of a header, rows joined: one of an upper row also heads the blanks to its right and all that its cell covers. */
export function headerOf(rows: readonly GridRow[], merges: readonly Merge[]): readonly string[] {
  const spread = spreadOf(rows, merges);
  const textsAt = (index: number) =>
    spread.map((textAt) => textAt(index)).filter((text, at, all) => !isBlank(text) && text !== all[at - 1]);
  return Array.from({ length: headerWidth(rows) }, (_, index) => textsAt(index).join(" "));
}

/** The texts of the first row of a header of several rows, each over all columns that it heads; none of one row. */
export function topsOf(rows: readonly GridRow[], merges: readonly Merge[]): readonly string[] {
  const [top] = spreadOf(rows, merges);
  return top && rows.length > 1 ? Array.from({ length: headerWidth(rows) }, (_, index) => top(index)) : [];
}

const headerWidth = (rows: readonly GridRow[]): number => Math.max(0, ...rows.map(widthOf));

// Of each row, the text that stands in a column or over it.
function spreadOf(rows: readonly GridRow[], merges: readonly Merge[]): readonly ((index: number) => string)[] {
  const lowest = rows.at(-1);
  return rows.map((row) => {
    const places = row === lowest ? new Map<number, number>() : coveredBy(row, merges, headerWidth(rows));
    return (index) => {
      const from = places.get(index);
      return from === undefined || !lowest || isBlankAt(lowest, index) ? cellOf(row, index) : cellOf(row, from);
    };
  });
}

/** Whether two rows are one header. When in doubt they are not: a row of the table must not be lost in its header. */
function isSplitHeader(upper: GridRow, lower: GridRow, merges: readonly Merge[], isHeader: IsHeader): boolean {
  const [heads, parts] = [filledOf(upper), filledOf(lower)];
  const isMerged = merges.some((each) => each.top === upper.row && (each.right > each.left || each.bottom > each.top));
  if (heads.length < 2 || parts.length === 0 || parts.some(isFigure)) return false;
  if (!isMerged && !heads.every((cell) => isHeader(cell) || yearsIn(cell).years.length === 1)) return false;
  const areYears = parts.length > 1 && parts.every(isYear);
  if (!areYears && !parts.some((cell) => isHeader(cell))) return false;
  const groups = new Set(coveredBy(upper, merges, Math.max(upper.cells.length, lower.cells.length)).values());
  const isHead = (index: number): boolean => groups.has(index) || yearsIn(cellOf(upper, index)).years.length === 1;
  return lower.cells.every((cell, index) => isBlank(cell) || isBlankAt(upper, index) || cell === cellOf(upper, index) || isHead(index)); // prettier-ignore
}

// Whether a row says years over names of columns of numbers, or tells apart those that repeat: «Planned, Adopted» over «Budget».
function isTopRow(upper: GridRow, lower: GridRow, below: readonly GridRow[]): boolean {
  const places = placesIn(upper);
  const names = places.map((at) => cellOf(lower, at));
  const told = places.map((at, place) => `${cellOf(upper, at)}\n${names[place] ?? ""}`);
  const isTold = new Set(names).size < Math.min(new Set(told).size, names.length);
  const areYears = filledOf(upper).every((cell) => yearsIn(cell).years.length > 0);
  return (
    places.length > 1 &&
    (areYears || isTold) &&
    filledOf(upper).every((cell) => !isFigure(cell) || isYear(cell)) &&
    names.every((cell) => /\p{L}/u.test(cell) && !isFigure(cell)) &&
    places.every((at) => isNumberColumn(below, at))
  );
}

/** Whether a row below a header says the units of columns of numbers: «K'million», «Percentage of Budget». */
function isUnitRow(upper: GridRow, lower: GridRow, below: readonly GridRow[]): boolean {
  const [heads, filled] = [filledOf(upper), placesIn(lower)];
  const isNamed = !isBlankAt(upper, 0) || heads.every(isYear);
  if (heads.length < 2 || !isNamed || !isBlankAt(lower, 0) || filled.length === 0 || heads.some(isFigure)) return false;
  if (!filledOf(lower).every((cell) => /^\P{N}*\p{L}\P{N}*$/u.test(cell))) return false;
  return filled.every((index) => areNumbers(below, index));
}

// Whether the first rows below a header have nothing but numbers in a column.
const areNumbers = (below: readonly GridRow[], index: number): boolean => numbersAt(below, index) === 1;

/** Whether nearly all filled cells of a column are numbers: the rows below may hold the header of another table. */
export const isNumberColumn = (below: readonly GridRow[], index: number): boolean => numbersAt(below, index) > 0.8;

function numbersAt(below: readonly GridRow[], index: number): number {
  const cells = filledAt(below.slice(0, ROWS_TELLING), index);
  return cells.filter(isNumber).length / Math.max(cells.length, 1);
}

const placesIn = ({ cells }: GridRow): readonly number[] => cells.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));

const filledAt = (rows: readonly GridRow[], index: number): readonly string[] =>
  rows.map((each) => cellOf(each, index)).filter((cell) => !isBlank(cell));

/** Whether a row below a header goes on with it, as «Plan», «Fact» do below «2024»: its words stand over numbers alone. */
function isBlockRow(upper: GridRow, lower: GridRow, below: readonly GridRow[]): boolean {
  const [heads, filled] = [filledOf(upper), placesIn(lower)];
  const areWords = filledOf(lower).every((cell) => /\p{L}{3}/u.test(cell));
  // «40+41+42» says what a column adds up.
  const isAmount = (cell: string): boolean => isFigure(cell) && !cell.includes("+");
  if (filled.length < 2 || heads.length < 2 || !areWords || heads.some(isAmount)) return false;
  const rows = below.filter((each) => each.cells.some((cell) => isNumber(cell))).slice(0, ROWS_TELLING);
  return filled.every((index) => {
    const cells = filledAt(rows, index);
    return cells.length * 2 > rows.length && cells.every(isNumber);
  });
}

/** Whether a row below a header names the columns of texts alone: «Ministry», «Programme», nothing below «Approved». */
function isTextRow(upper: GridRow, lower: GridRow, below: readonly GridRow[], isHeader: IsHeader): boolean {
  const [heads, parts] = [placesIn(upper), placesIn(lower)];
  const over = heads.filter((index) => !parts.includes(index));
  const isNamed = (index: number) => isHeader(cellOf(lower, index)) && !/\p{N}/u.test(cellOf(lower, index));
  return (
    over.length > 0 &&
    over.every((index) => areNumbers(below, index)) &&
    over.every((index) => index > Math.max(...parts)) &&
    parts.some((index) => isBlankAt(upper, index)) &&
    parts.filter(isNamed).length * 2 > parts.length &&
    !filledOf(upper).some(isFigure)
  );
}

// Merged headers as programs write them: the lower row repeats what heads one column, and parts what heads several.
function isFilledDown({ cells: upper }: GridRow, { cells: lower }: GridRow): boolean {
  const places = [...upper.keys()].filter((at) => !isBlank(upper[at]));
  const texts = places.map((at) => upper[at]);
  const again = new Set(texts.filter((text, place) => texts.indexOf(text) !== place));
  const isAlone = (at: number): boolean => !again.has(upper[at]);
  const groups = places.filter((at) => !isAlone(at));
  const parts = groups.map((at) => lower[at] ?? "");
  return (
    groups.length > 1 &&
    groups.length < places.length &&
    places.every((at) => !isAlone(at) || lower[at] === upper[at]) &&
    parts.every((each) => /\p{L}/u.test(each)) &&
    new Set(groups.map((at, part) => `${upper[at] ?? ""}\n${parts[part] ?? ""}`)).size === groups.length
  );
}

// Place of a blank cell → place of the text to its left that stands over it too.
function coveredBy(row: GridRow, merges: readonly Merge[], width: number): Map<number, number> {
  const covered = new Map<number, number>();
  let [head, end] = [-1, -1];
  for (let index = 0; index < width; index++) {
    if (!isBlankAt(row, index)) {
      head = index;
      end = merges.find((each) => each.top === row.row && each.left === index)?.right ?? width - 1;
    } else if (index <= end) covered.set(index, head);
  }
  return covered;
}

export type IsHeader = (cell: string) => boolean;

// Rows that tell how wide a table is, rows that tell what stands in a column, and rows in which its header is looked for.
const [ROWS_SEEN, ROWS_TELLING, ROWS_SEARCHED] = [200, 50, 40];

/** The header rows of the first table of a grid: by the headers that are known, else by the width of the rows below. */
export function headerIn(grid: Grid, isHeader: IsHeader): readonly GridRow[] {
  const start = startOf(grid.rows, isHeader);
  return start === -1 ? [] : joinedRows(grid, start, isHeader);
}

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
  const searched = rows.slice(0, ROWS_SEARCHED);
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
  for (const row of rows.slice(0, ROWS_SEEN)) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  // Titles and notes are one cell wide; a table is so only where nothing is wider.
  if (counts.size > 1) counts.delete(1);
  const most = Math.max(...counts.values());
  return Math.max(1, ...[...counts.keys()].filter((width) => counts.get(width) === most));
}
