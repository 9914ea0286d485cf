// Where a table ends: above its notes, above who signs it, and above somebody's checks below it.
import type { GridRow } from "../open/grid.js";
import { isNumber } from "./years-in.js";
import { isBlankAt } from "../open/columns.js";
import { filledOf, filledIn } from "./row-looks.js";

/** Where somebody's checks below a table begin: two rows or more apart from it without the names that each line has. */
export function checksFrom(rows: readonly GridRow[]): number {
  const start = rows.findLastIndex((each) => !isBlankAt(each, 0)) + 1;
  const isApart = (rows[start]?.row ?? 0) > (rows[start - 1]?.row ?? 0) + 1;
  const areNamed = rows.length - start > 1 && isApart && rows.slice(0, start).every((each) => !isBlankAt(each, 0));
  return start > 0 && areNamed ? start : rows.length;
}

/** Where the notes below a table begin: single cells at its end; among headings they look like it: "* …", "Source: …". */
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
