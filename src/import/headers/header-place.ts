// Which rows of a grid are the header of its table, the texts of the header joined, and where the table ends: by whether
// rows are blank, wide, numbered or notes.
import type { Grid, GridRow, Merge } from "../open/grid.js";
import { isNumber, isYear, yearsIn } from "./years-in.js";
import { cellCount, isBlankAt } from "../open/columns.js";

/** The header rows of the first table of a grid: by the headers that are known, else by the width of the rows below. */
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
    return isPart(above, below, merges, isHeader) || isUnitRow(above, below, further) || isBlockRow(above, below, further) || isTextRow(above, below, further, isHeader) || isFilledDown(above, below); // prettier-ignore
  };
  let [first, last] = [start, start];
  while (isJoined(first - 1, first)) first--;
  while (isJoined(last, last + 1)) last++;
  return rows.slice(first, last + 1);
}

/** How many cells of a row are headers that are known; 0 for a row with numbers, which is a row of a table. */
export function knownIn(row: GridRow, isHeader: IsHeader): number {
  if (row.cells.some(isFigure)) return 0;
  return row.cells.filter((cell) => !isBlank(cell) && isHeader(cell)).length;
}

type HeaderRow = { readonly index: number; readonly known: number };

/**
 * The rows that may be headers: the best known one of each stretch without rows of a table, where such rows follow it.
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

/** The number of cells of a row up to its last that is filled. */
export const widthOf = ({ cells }: GridRow): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, SAMPLE)) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  // Titles and notes are one cell wide; a table is so only where nothing is wider.
  if (counts.size > 1) counts.delete(1);
  const most = Math.max(...counts.values());
  return Math.max(1, ...[...counts].flatMap(([width, count]) => (count === most ? [width] : [])));
}

/**
 * The texts of a header, its rows joined by a space. A text of an upper row also heads the blank cells to its right
 * where the last row has a text, and every column that its merged cell covers.
 *
 * @example headerOf([{ row: 1, cells: ["2024", ""] }, { row: 2, cells: ["plan", "fact"] }], []) // "2024 plan", "2024
 *   fact"
 */
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
      return from === undefined || isBlank(lowest?.cells[index]) ? (row.cells[index] ?? "") : (row.cells[from] ?? "");
    };
  });
}

/** Whether two rows are one header. When in doubt they are not: a row of the table must not be lost in its header. */
function isPart(upper: GridRow, lower: GridRow, merges: readonly Merge[], isHeader: IsHeader): boolean {
  const [heads, parts] = [filledOf(upper), filledOf(lower)];
  const isMerged = merges.some((each) => each.top === upper.row && (each.right > each.left || each.bottom > each.top));
  if (heads.length < 2 || parts.length === 0) return false;
  if (parts.some(isFigure)) return false;
  if (!isMerged && !heads.every((cell) => isHeader(cell) || yearsIn(cell).years.length === 1)) return false;
  const areYears = parts.length > 1 && parts.every(isYear);
  if (!areYears && !parts.some((cell) => isHeader(cell))) return false;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const groups = new Set(coveredBy(upper, merges, width).values());
  const isHead = (index: number): boolean => groups.has(index) || yearsIn(upper.cells[index] ?? "").years.length === 1;
  return lower.cells.every((cell, index) => isBlank(cell) || isBlank(upper.cells[index]) || isHead(index));
}

// Rows that tell what stands in a column.
const TELLING = 50;

/** Whether a row below a header says the units of columns of numbers: «K'million», «Percentage of Budget». */
function isUnitRow(upper: GridRow, lower: GridRow, below: readonly GridRow[]): boolean {
  const [heads, filled] = [filledOf(upper), placesIn(lower)];
  const isNamed = !isBlank(upper.cells[0]) || heads.every(isYear);
  if (heads.length < 2 || !isNamed || !isBlank(lower.cells[0]) || filled.length === 0) return false;
  if (heads.some(isFigure)) return false;
  return (
    filledOf(lower).every((cell) => /^\P{N}*\p{L}\P{N}*$/u.test(cell)) &&
    filled.every((index) => areNumbers(below, index))
  );
}

// Whether the first rows below a header have nothing but numbers in a column.
function areNumbers(below: readonly GridRow[], index: number): boolean {
  const cells = filledAt(below.slice(0, TELLING), index);
  return cells.length > 0 && cells.every(isNumber);
}

const placesIn = ({ cells }: GridRow): readonly number[] => cells.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));

const filledAt = (rows: readonly GridRow[], index: number): readonly string[] =>
  rows.map((each) => each.cells[index] ?? "").filter((cell) => !isBlank(cell));

/** Whether a row below a header goes on with it: it names no line, its texts stand over columns of numbers alone. */
function isBlockRow(upper: GridRow, lower: GridRow, below: readonly GridRow[]): boolean {
  const [heads, filled] = [filledOf(upper), placesIn(lower)];
  const areWords = filledOf(lower).every((cell) => /\p{L}{3}/u.test(cell));
  // «40+41+42» says what a column adds up.
  const isAmount = (cell: string): boolean => isFigure(cell) && !cell.includes("+");
  if (filled.length < 2 || heads.length < 2 || !areWords || heads.some(isAmount)) return false;
  const rows = below.filter((each) => each.cells.some((cell) => isNumber(cell))).slice(0, TELLING);
  return filled.every((index) => {
    const cells = filledAt(rows, index);
    return cells.length * 2 > rows.length && cells.every(isNumber);
  });
}

/** Whether a row below a header names the columns of texts alone: «Ministry», «Programme», nothing below «Approved». */
function isTextRow(upper: GridRow, lower: GridRow, below: readonly GridRow[], isHeader: IsHeader): boolean {
  const [heads, parts] = [placesIn(upper), placesIn(lower)];
  const over = heads.filter((index) => !parts.includes(index));
  const isNamed = (index: number): boolean =>
    isHeader(lower.cells[index] ?? "") && !/\p{N}/u.test(lower.cells[index] ?? "");
  return (
    over.length > 0 &&
    over.every((index) => areNumbers(below, index)) &&
    over.every((index) => index > Math.max(...parts)) &&
    parts.some((index) => isBlank(upper.cells[index])) &&
    parts.filter(isNamed).length * 2 > parts.length &&
    !filledOf(upper).some(isFigure)
  );
}

// Merged headers as programs write them: the lower row repeats what heads one column, and parts what heads several.
function isFilledDown({ cells: upper }: GridRow, { cells: lower }: GridRow): boolean {
  const places = [...upper.keys()].filter((at) => !isBlank(upper[at]));
  const isAlone = (at: number): boolean => places.every((each) => each === at || upper[each] !== upper[at]);
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
  let [head, end]: [number | undefined, number] = [undefined, -1];
  for (let index = 0; index < width; index++) {
    if (!isBlank(row.cells[index])) {
      const merge = merges.find((each) => each.top === row.row && each.left === index);
      [head, end] = [index, merge?.right ?? width - 1];
    } else if (head !== undefined && index <= end) covered.set(index, head);
  }
  return covered;
}

// A number that is no year.
const isFigure = (cell: string): boolean => isNumber(cell) && !isYear(cell);

export const isBlank = (cell = ""): boolean => cell.trim() === "";
export const filledOf = ({ cells }: GridRow): readonly string[] => cells.filter((cell) => !isBlank(cell));

/** How many cells of a row are filled: none, one, or several, which are said to be two. */
export function filledIn(row: GridRow): number {
  let filled = 0;
  for (let index = 0; index < cellCount(row) && filled < 2; index++) if (!isBlankAt(row, index)) filled++;
  return filled;
}

/** Whether a row looks like one of a table: several filled cells, and a number among them that is no year. */
export const isTableRow = (row: GridRow): boolean => filledOf(row).length > 1 && row.cells.some(isFigure);

/**
 * Whether a row numbers the columns, "1, 2, 3" or "А, Б, 1, 2": five or more, or above a row with text under a number.
 */
export function isNumbering({ cells }: GridRow, width: number, next: GridRow | undefined): boolean {
  const marks = cells.slice(0, width).map((cell) => cell.trim());
  if (width < 3 || marks.length < width) return false;
  const letters = marks.findIndex((mark) => /^\d+$/.test(mark));
  if (letters === -1 || letters > 3) return false;
  const isRun = marks.every((mark, index) =>
    index < letters ? mark === "АБВ"[index] || mark === "ABC"[index] : mark === String(index - letters + 1),
  );
  const numbers = marks.map(Number);
  // Somebody may have taken a column away, or put one in, without numbering them anew.
  const isNearly = width >= CERTAIN && numbers.filter((each, at) => each === at + 1).length * 3 >= width * 2 && numbers.every((each) => Number.isInteger(each) && each > 0 && each < 2 * width); // prettier-ignore
  const areTexts = (next?.cells.slice(0, width) ?? []).some((cell) => !isBlank(cell) && !isNumber(cell));
  return isNearly || (isRun && (letters > 0 || width >= CERTAIN || areTexts));
}

const CERTAIN = 5;

/** Whether a row above a header says codes of columns: none in its first cell, and all of as many digits. */
export function areCodes({ cells }: GridRow): boolean {
  const codes = cells.map((each) => each.trim()).filter((each) => isNumber(each));
  const areWhole = codes.every((each) => /^\d{2,6}$/.test(each) && each.length === codes[0]?.length);
  return isBlank(cells[0] ?? "") && codes.length > 2 && areWhole && new Set(codes).size === codes.length;
}

/** Where somebody's checks below a table begin: two rows or more apart from it without the names that each line has. */
export function checksFrom(rows: readonly GridRow[]): number {
  const start = rows.findLastIndex((each) => !isBlankAt(each, 0)) + 1;
  const isApart = (rows[start]?.row ?? 0) > (rows[start - 1]?.row ?? 0) + 1;
  const areNamed = rows.length - start > 1 && isApart && rows.slice(0, start).every((each) => !isBlankAt(each, 0));
  return start > 0 && areNamed ? start : rows.length;
}

/**
 * Where the notes below a table begin: single cells at its end; among headings they look like it: "* …", "Source: …".
 */
export function endOf(all: readonly GridRow[]): number {
  const rows = all.slice(0, signedFrom(all));
  const end = rows.findLastIndex((each) => !isNote(each)) + 1;
  if (!rows.slice(0, end).some(isNote)) return end;
  return rows.findLastIndex((each) => !isNote(each) || !/^\s*(?:[*†‡]|\p{L}+\s?:)/u.test(filledOf(each)[0] ?? "")) + 1;
}

// Who signs takes so many rows; a name with initials shows it where the table has headings.
const MOST_SIGNED = 9;
const INITIALS = /\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}/u;

// Where words without any number stand apart below a table: who signs it, with what he is.
function signedFrom(rows: readonly GridRow[]): number {
  const last = Math.max(1, rows.length - MOST_SIGNED);
  const gap = last + rows.slice(last).findLastIndex(({ row }, at) => row > (rows[last + at - 1]?.row ?? 0) + 1);
  if (gap < last) return rows.length;
  const isSaid = (cells: readonly string[]): boolean =>
    cells.some((cell) => /\S\s+\S+\s+\S/u.test(cell)) && !cells.some((cell) => /\p{N}/u.test(cell));
  const areWords = rows.slice(gap).every(({ cells, fault }) => !fault && isSaid(cells));
  const isSigned = rows.slice(gap).some(({ cells }) => cells.some((cell) => INITIALS.test(cell)));
  const isLine = (row: GridRow): boolean => row.cells.some((cell) => isNumber(cell)) || (isSigned && filledIn(row) < 2);
  return areWords && rows.slice(0, gap).every(isLine) ? gap : rows.length;
}

// A single cell of several words: one word alone may be the name of a row whose other cells were left blank.
function isNote(row: GridRow): boolean {
  if (filledIn(row) > 1) return false;
  const [cell] = filledOf(row);
  if (cell === undefined || row.fault || isNumber(cell)) return false;
  return /^\s*[*†‡]/.test(cell) || /\S\s+\S/.test(cell);
}
