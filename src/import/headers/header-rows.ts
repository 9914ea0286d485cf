import type { GridRow, Merge } from "../open/grid.js";
import { isNumber, isYear, yearsIn } from "./years-in.js";

/**
 * The texts of a header of one or more rows, joined by a space; blank columns at its end are none.
 *
 * @param rows - the rows of the header
 * @param merges - the merged cells of the sheet: a text stands in every column that its cell covers
 * @returns the texts; a text of an upper row holds for the blank cells to its right too, where the last row has one
 * @example headerOf([{ row: 1, cells: ["2024", ""] }, { row: 2, cells: ["plan", "fact"] }], []) // "2024 plan", "2024 fact"
 */
export function headerOf(rows: readonly GridRow[], merges: readonly Merge[]): readonly string[] {
  const spread = spreadOf(rows, merges);
  return Array.from({ length: widthOf(rows) }, (_, index) =>
    spread
      .map((textAt) => textAt(index))
      .filter((text) => !isBlank(text))
      .join(" "),
  );
}

const isBlank = (cell: string | undefined): boolean => (cell ?? "").trim() === "";

/** The texts of the first row of a header of several rows, each over all columns that it heads; none of one row. */
export function topsOf(rows: readonly GridRow[], merges: readonly Merge[]): readonly string[] {
  const [top] = spreadOf(rows, merges);
  return top && rows.length > 1 ? Array.from({ length: widthOf(rows) }, (_, index) => top(index)) : [];
}

const widthOf = (rows: readonly GridRow[]): number =>
  Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell)) + 1));

// Of each row, the text that stands in a column or over it.
function spreadOf(rows: readonly GridRow[], merges: readonly Merge[]): readonly ((index: number) => string)[] {
  const lowest = rows.at(-1);
  return rows.map((row) => {
    const places = row === lowest ? new Map<number, number>() : coveredBy(row, merges, widthOf(rows));
    return (index) => {
      const from = places.get(index);
      return from === undefined || isBlank(lowest?.cells[index]) ? (row.cells[index] ?? "") : (row.cells[from] ?? "");
    };
  });
}

/**
 * Whether two rows are one header: the lower one fills only what the upper one leaves blank or heads as a group or
 * year, and holds headers itself. When in doubt they are not, since a row of the table must not be lost in its header.
 */
export function isPart(
  upper: GridRow,
  lower: GridRow,
  merges: readonly Merge[],
  isHeader: (cell: string) => boolean,
): boolean {
  const heads = upper.cells.filter((cell) => !isBlank(cell));
  const parts = lower.cells.filter((cell) => !isBlank(cell));
  const isMerged = merges.some((each) => each.top === upper.row && (each.right > each.left || each.bottom > each.top));
  if (heads.length < 2 || parts.length === 0) return false;
  if (parts.some((cell) => isNumber(cell) && !isYear(cell))) return false;
  if (!isMerged && !heads.every((cell) => isHeader(cell) || yearsIn(cell).years.length === 1)) return false;
  const areYears = parts.length > 1 && parts.every(isYear);
  if (!areYears && !parts.some((cell) => isHeader(cell))) return false;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const groups = new Set(coveredBy(upper, merges, width).values());
  const isHead = (index: number): boolean => groups.has(index) || yearsIn(upper.cells[index] ?? "").years.length === 1;
  return lower.cells.every((cell, index) => isBlank(cell) || isBlank(upper.cells[index]) || isHead(index));
}

// Rows that tell what stands in a column.
const SAMPLE = 50;

/**
 * Whether a row below a header says in what its columns of numbers are: «K'million» and «Percentage of Budget» below
 * «2015 Budget», nothing below «Function». A row that names no line and holds no digit is no row of the table.
 */
export function isUnitRow(upper: GridRow, lower: GridRow, below: readonly GridRow[]): boolean {
  const filled = lower.cells.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
  const heads = upper.cells.filter((cell) => !isBlank(cell));
  const isNamed = !isBlank(upper.cells[0]) || heads.every(isYear);
  if (heads.length < 2 || !isNamed || !isBlank(lower.cells[0]) || filled.length === 0) return false;
  if (heads.some((cell) => isNumber(cell) && !isYear(cell))) return false;
  const rows = below.slice(0, SAMPLE);
  return filled.every((index) => {
    const cells = rows.map((each) => each.cells[index]).filter((cell) => !isBlank(cell));
    return (
      /^\P{N}*\p{L}\P{N}*$/u.test(lower.cells[index] ?? "") &&
      cells.length > 0 &&
      cells.every((cell = "") => isNumber(cell))
    );
  });
}

/**
 * Whether a row below a header goes on with it: it names no line, since all its texts stand over columns of numbers alone.
 *
 * @param below - the rows after it
 */
export function isBlockRow(upper: GridRow, lower: GridRow, below: readonly GridRow[]): boolean {
  const filled = lower.cells.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
  const areWords = filled.every((index) => /\p{L}{3}/u.test(lower.cells[index] ?? ""));
  const heads = upper.cells.filter((cell) => !isBlank(cell));
  // «40+41+42» says what a column adds up.
  const isAmount = (cell: string): boolean => isNumber(cell) && !isYear(cell) && !cell.includes("+");
  if (filled.length < 2 || heads.length < 2 || !areWords || heads.some(isAmount)) return false;
  const rows = below.filter((each) => each.cells.some((cell) => isNumber(cell))).slice(0, SAMPLE);
  return filled.every((index) => {
    const cells = rows.map((each) => each.cells[index] ?? "").filter((cell) => !isBlank(cell));
    return cells.length * 2 > rows.length && cells.every(isNumber);
  });
}

// Place of a blank cell → place of the text to its left that stands over it too.
function coveredBy(row: GridRow, merges: readonly Merge[], width: number): Map<number, number> {
  const covered = new Map<number, number>();
  let head: number | undefined;
  let end = -1;
  for (let index = 0; index < width; index++) {
    if (!isBlank(row.cells[index])) {
      const merge = merges.find((each) => each.top === row.row && each.left === index);
      head = index;
      end = merge ? merge.right : width - 1;
    } else if (head !== undefined && index <= end) covered.set(index, head);
  }
  return covered;
}
