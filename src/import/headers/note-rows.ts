import { cellCount, isBlankAt } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import { isNumber, isYear } from "./years-in.js";

export const isBlank = (cell = ""): boolean => cell.trim() === "";
export const filledOf = ({ cells }: GridRow): readonly string[] => cells.filter((cell) => !isBlank(cell));

/** Whether a row has more than one filled cell. */
function hasSeveral(row: GridRow): boolean {
  let filled = 0;
  for (let index = 0; index < cellCount(row) && filled < 2; index++) if (!isBlankAt(row, index)) filled++;
  return filled > 1;
}

/** Whether a row looks like one of a table: several filled cells, and a number among them that is no year. */
export const isTableRow = (row: GridRow): boolean =>
  filledOf(row).length > 1 && row.cells.some((cell) => isNumber(cell) && !isYear(cell));

/** Whether a row numbers the columns: "1, 2, 3 …" or "А, Б, 1, 2 …" in each, above a row with text under a number. */
export function isNumbering({ cells }: GridRow, width: number, next: GridRow | undefined): boolean {
  const marks = cells.slice(0, width).map((cell) => cell.trim());
  if (width < 3 || marks.length < width) return false;
  const letters = marks.findIndex((mark) => /^\d+$/.test(mark));
  if (letters === -1 || letters > 3) return false;
  const isRun = marks.every((mark, index) =>
    index < letters ? mark === "АБВ"[index] || mark === "ABC"[index] : mark === String(index - letters + 1),
  );
  return (
    isRun && (letters > 0 || (next?.cells.slice(0, width) ?? []).some((cell) => !isBlank(cell) && !isNumber(cell)))
  );
}

/**
 * Whether a row above a header says the codes of its columns: nothing in its first cell, and whole numbers of as many
 * digits, each another one.
 */
export function areCodes({ cells }: GridRow): boolean {
  const codes = cells.map((each) => each.trim()).filter((each) => isNumber(each));
  const areWhole = codes.every((each) => /^\d{2,6}$/.test(each) && each.length === codes[0]?.length);
  return isBlank(cells[0] ?? "") && codes.length > 2 && areWhole && new Set(codes).size === codes.length;
}

/**
 * Where somebody's checks below a table begin: rows at its end, apart from it, without a name where each row of the table
 * has one. One such row alone may be its total.
 */
export function checksFrom(rows: readonly GridRow[]): number {
  const start = rows.findLastIndex((each) => !isBlankAt(each, 0)) + 1;
  const isApart = (rows[start]?.row ?? 0) > (rows[start - 1]?.row ?? 0) + 1;
  const areNamed = rows.length - start > 1 && isApart && rows.slice(0, start).every((each) => !isBlankAt(each, 0));
  return start > 0 && areNamed ? start : rows.length;
}

/**
 * Where the notes below a table begin: a run of single cells at its end. A table that has such rows inside has headings,
 * which may also stand last, so there a note must look like one: "* …", "Source: …".
 *
 * @returns the number of rows before the notes
 */
export function endOf(rows: readonly GridRow[]): number {
  const end = rows.findLastIndex((each) => !isNote(each)) + 1;
  if (!rows.slice(0, end).some(isNote)) return end;
  return rows.findLastIndex((each) => !isNote(each) || !/^\s*(?:[*†‡]|\p{L}+\s?:)/u.test(filledOf(each)[0] ?? "")) + 1;
}

// A single cell of several words: one word alone may be the name of a row whose other cells were left blank.
function isNote(row: GridRow): boolean {
  if (hasSeveral(row)) return false;
  const [cell] = filledOf(row);
  if (cell === undefined || row.fault || isNumber(cell)) return false;
  return /^\s*[*†‡]/.test(cell) || /\S\s+\S/.test(cell);
}
