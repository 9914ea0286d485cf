// Estimates how high texts and tables are on the page for everybody, and cuts tables so that it fits on its sheets.
import type { Table, TableRow } from "../report/page.js";
import { hasLongNames } from "./html-table.js";

// Estimates in CSS pixels of A4 at 10 pt: what is guessed too high leaves paper blank, what is guessed too low would break
// the promise of two sheets.
const LINE = 16;
const ROW = 5;
const HEAD = 60;
const KEY = 32;
const UNIT = 18;
const BAR = 16;
// Signs of a line: beside bars, without them, of names that need the width, and of words across the columns.
const SIGNS = { label: 22, words: 52, number: 42, long: 46, across: 50, remark: 18, whole: 92, title: 66 } as const;

export const linesOf = (text: string, signs: number): number => Math.ceil(text.length / signs);

const isDrawn = ({ scale, rows, columns }: Table): boolean =>
  scale !== undefined || rows.some(({ drawing }) => drawing) || columns.some(({ id }) => id === "promised");

function rowHeight(table: Table, row: TableRow): number {
  const { columns } = table;
  const { label, detail = "", cells, sentence, remark = "" } = row;
  // Under a long name there is a bar, where the table has any.
  const long = isDrawn(table) && hasLongNames(table);
  const name = linesOf(`${label} ${detail}`, long ? SIGNS.long : SIGNS.label);
  const words = cells.map((cell, at) => linesOf(cell.text, columns[at]?.align === "left" ? SIGNS.words : SIGNS.number));
  const most = Math.max(name, ...(sentence === undefined ? words : [linesOf(sentence, SIGNS.across)]));
  return (most + linesOf(remark, SIGNS.remark)) * LINE + ROW + (long ? BAR : 0);
}

const headHeight = (table: Table, shortUnit: string): number =>
  HEAD +
  (isDrawn(table) ? KEY : 0) +
  (table.unit === undefined || table.unit === shortUnit ? 0 : UNIT) +
  (linesOf(table.title, SIGNS.title) - 1) * 20;

const remarksHeight = ({ remarks }: Table): number =>
  remarks.reduce((sum, each) => sum + linesOf(each, SIGNS.whole) * LINE + 8, 0);

export const heightOf = (table: Table, shortUnit: string): number =>
  headHeight(table, shortUnit) + table.rows.reduce((sum, row) => sum + rowHeight(table, row), 0) + remarksHeight(table);

/** A table whole, or its first rows with its total and how many are left out; undefined where not even two rows fit. */
export function cutTo(
  table: Table,
  room: number,
  shortUnit: string,
  more: (count: number) => string,
): Table | undefined {
  if (heightOf(table, shortUnit) <= room) return table;
  const totals = table.rows.filter(({ kind }) => kind === "total");
  const others = table.rows.filter(({ kind }) => kind !== "total");
  const fixed = { ...table, rows: totals, remarks: [more(others.length)] };
  let left = room - heightOf(fixed, shortUnit);
  const kept = others.filter((row) => (left -= rowHeight(table, row)) >= 0);
  if (kept.length < 2) return undefined;
  const outside = kept.filter(({ kind }) => kind === "outside");
  const rows = [...kept.filter(({ kind }) => kind === "item"), ...totals, ...outside];
  const count = others.length - kept.length;
  return { ...table, rows, remarks: count > 0 ? [more(count)] : [] };
}
