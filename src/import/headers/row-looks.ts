// What a row looks like: how wide it is, which of its cells are filled, and whether it is a row of a table, numbers its
// columns or says codes of them; whether a cell is blank, or a number but no year.
import type { GridRow } from "../open/grid.js";
import { isNumber, isYear } from "./years-in.js";
import { cellCount, isBlankAt } from "../open/columns.js";

/** The number of cells of a row up to its last that is filled. */
export const widthOf = ({ cells }: GridRow): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

// A number that is no year.
export const isFigure = (cell: string): boolean => isNumber(cell) && !isYear(cell);

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

/** Whether a row numbers the columns, "1, 2, 3" or "А, Б, 1, 2": five or more, or above a row with text under a number. */
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
