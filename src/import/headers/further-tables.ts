// Finds the other tables above and below the one that is read in a grid: their header rows, first and last rows.
// Also: titles above headers, and whether a repeated header begins another table or is only printed again.
import { cellOf, RowColumns } from "../open/columns.js";
import type { Grid, GridRow } from "../open/grid.js";
import { headersIn, joinedRows, knownIn } from "./header-rows.js";
import { isNumber } from "./years-in.js";
import type { Dictionary } from "../../model/dictionary.js";
import { foldEntry, foldWord } from "./fold-word.js";
import type { RowTest } from "./rows-kept.js";
import { unitsIn, yearIn } from "./title-facts.js";
import { filledIn, filledOf, isBlank, isTableRow } from "./row-looks.js";

/** Another table of the same grid, which is not read: its header, and the place of its rows, up to that behind the last. */
export type FurtherTable = ReturnType<typeof tablesAbove>[number];

type IsHeader = (cell: string) => boolean;

const ENOUGH = 2;
const SAMPLE = 200;

/** Tables above the header that is read: a header that is known with rows below it. */
export function tablesAbove(grid: Grid, before: number, isHeader: IsHeader) {
  const above = grid.rows.slice(0, before);
  const starts = headersIn(above, ENOUGH, isHeader);
  return starts.map(({ index }, at) => {
    const header = joinedRows(grid, index, isHeader);
    const from = header[0] ? grid.rows.indexOf(header[0]) : index;
    const to = from + above.slice(from, starts[at + 1]?.index ?? before).findLastIndex(isTableRow) + 1;
    return { headerRows: header.map((each) => each.row), from, to };
  });
}

/** Tables below the one that is read: known headers below numbers, a blank row or a title; one that is repeated begins none. */
export function tablesBelow(
  grid: Grid,
  start: number,
  header: readonly GridRow[],
  isHeader: IsHeader,
  judge?: TitleJudge,
): readonly FurtherTable[] {
  const { rows } = grid;
  const found: { header: number; from: number }[] = [];
  const columns = new RowColumns(rows);
  // Columns that mostly hold numbers, those on the right first: each form of a text is looked at once.
  const isWord = (text: string): boolean => text.trim() !== "" && !isNumber(text);
  const isAmount = (text: string): boolean => isNumber(text) && !MAY_BE_YEAR.test(text);
  const numbersFrom = (from: number): Numbers =>
    numberColumns(rows, from)
      .toReversed()
      .map((column) => {
        const own = columns.at(column);
        return { column, isText: own.judged(isWord, true), isAmount: own.judged(isAmount, true) };
      });
  let [begin, numbers, above] = [start, numbersFrom(start), header];
  let [seen, title] = [false, titleAbove(rows, header)];
  const isNew = (row: GridRow, index: number): boolean =>
    !isRepeated(row, above) || judge?.(rows.slice(titleOf(rows, index, begin), index), title) === "other";
  for (let index = start; index < rows.length; index++) {
    const row = rows[index] as GridRow;
    if (seen && isOther(rows, index, numbers, isHeader) && isNew(row, index)) {
      const from = titleOf(rows, index, begin);
      found.push({ header: index, from });
      title = rows.slice(from, index);
      [begin, numbers, seen] = [index + 1, numbersFrom(index + 1), false];
      above = joinedRows(grid, index, isHeader);
    } else if (!seen && isTableRow(row)) seen = true;
  }
  return found.map(({ header, from }, at) => {
    const to = found[at + 1]?.from ?? rows.length;
    return { headerRows: joinedRows(grid, header, isHeader).map((each) => each.row), from, to };
  });
}

/** Whether a row repeats a row of the header, as each page of a printed table does. */
export function isRepeated(row: GridRow, header: readonly GridRow[]): boolean {
  if (row.fault || filledOf(row).length < 2) return false;
  return header.some((each) => {
    const longer = each.cells.length > row.cells.length ? each.cells : row.cells;
    return longer.every((_, at) => plain(each.cells[at]) === plain(row.cells[at]));
  });
}

const plain = (cell = ""): string => cell.trim().replace(/\s+/g, " ").toLowerCase();

/** Columns that mostly hold numbers: whether a row has a text there, or an amount, which no header has. */
type Numbers = readonly { readonly column: number; readonly isText: RowTest; readonly isAmount: RowTest }[];

// Digits that may be a year, or two.
const MAY_BE_YEAR = /^\D*\d{4}(?:\s?[-–—/]\s?\d{2,4})?\D*$/;

function isOther(rows: readonly GridRow[], index: number, numbers: Numbers, isHeader: IsHeader): boolean {
  // This is asked of every row.
  for (const { isAmount } of numbers) if (isAmount(index)) return false;
  const row = rows[index];
  if (!row || row.fault) return false;
  const before = rows[index - 1];
  // Behind a blank row, or behind one with a single cell.
  const isBehindGap = before !== undefined && (filledIn(before) === 1 || row.row > before.row + 1);
  const isInPlace = numbers.some(({ column, isText }) => isText(index) && isHeader(cellOf(row, column)));
  if (!isInPlace && !isBehindGap) return false;
  const known = knownIn(row, isHeader);
  if (known < (isInPlace ? ENOUGH : ENOUGH + 1) || 2 * known < filledOf(row).length) return false;
  return rows.slice(index + 1, index + 1 + SAMPLE).some(isTableRow);
}

/** Whether rows may repeat a row of the header, as their first cells show: each different one is looked at once. */
export function repeats(rows: readonly GridRow[], header: readonly GridRow[]): (index: number) => boolean {
  const firsts = new Set(header.map((each) => plain(each.cells[0])));
  const column = new RowColumns(rows).at(0);
  const isSaid = (text: string): boolean => firsts.has(plain(text));
  return column.judged(isSaid, ![...firsts].some((text) => /[0-9]/.test(text)));
}

export const titleAbove = (rows: readonly GridRow[], [first]: readonly GridRow[]): readonly GridRow[] =>
  first ? rows.slice(0, rows.indexOf(first)) : [];

/** The titles above a repeated header, where they only say once more which table this is. */
export function repeatedTitle(rows: readonly GridRow[], index: number, title: readonly GridRow[], judge?: TitleJudge) {
  const own = rows.slice(titleOf(rows, index, 0), index);
  return judge?.(own, title) === "same" ? own : [];
}

function numberColumns(rows: readonly GridRow[], from: number): readonly number[] {
  const counts = new Map<number, number>();
  for (const { cells } of rows.slice(from, from + SAMPLE))
    cells.forEach((cell, at) => {
      if (!isBlank(cell)) counts.set(at, (counts.get(at) ?? 0) + (isNumber(cell) ? 1 : -1));
    });
  return [...counts].flatMap(([at, count]) => (count > 0 ? [at] : []));
}

/** Where the title of a header begins: single cells right above it, such as «Расходы» and «тыс. сом». */
export function titleOf(rows: readonly GridRow[], index: number, begin: number): number {
  let from = index;
  while (from > begin && isTitle(rows[from - 1])) from--;
  return from;
}

function isTitle(row: GridRow | undefined): boolean {
  const [cell = "", ...more] = row ? filledOf(row) : [];
  return more.length === 0 && cell !== "" && !isNumber(cell);
}

/** Makes the judge of titles above a repeated header. Another table has another unit, currency, year, section or number. */
export function otherTitle(dictionaries: readonly Dictionary[]): TitleJudge {
  const names = dictionaries.flatMap(({ tables = [] }) => tables.map(foldEntry));
  const sections = dictionaries.flatMap(({ sections: all = {} }) =>
    Object.entries(all).map(([section, words]) => ({ section, words: words.map(foldEntry) })),
  );
  const facts: readonly ((title: readonly GridRow[]) => readonly string[])[] = [
    (title) => unitsIn(title, dictionaries).map((each) => each.value),
    (title) => unitsIn(title, dictionaries).flatMap((each) => each.currency ?? []),
    (title) => [yearIn(title, dictionaries) ?? []].flat(),
    (title) => sections.flatMap(({ section, words }) => (words.some((word) => holds(title, word)) ? [section] : [])),
    (title) => numbersOf(title, names),
  ];
  return (title, first) => {
    if (facts.some((fact) => isApart(fact(title), fact(first)))) return "other";
    const known = new Set(first.map(textOf));
    const isNumbered = numbersOf(title, names).length > 0 && numbersOf(first, names).length > 0;
    return title.length > 0 && (isNumbered || title.every((each) => known.has(textOf(each)))) ? "same" : undefined;
  };
}

/** What a title between two equal headers says: that another table begins, or that the same one goes on. */
export type TitleJudge = (title: readonly GridRow[], first: readonly GridRow[]) => "other" | "same" | undefined;

const textOf = (row: GridRow): string => foldWord(filledOf(row).join(" "));

const holds = (title: readonly GridRow[], word: string): boolean =>
  title.some((each) => `_${textOf(each)}_`.includes(`_${word}_`));

// Both say something, and nothing that both say.
const isApart = (here: readonly string[], there: readonly string[]): boolean =>
  here.length > 0 && there.length > 0 && !here.some((each) => there.includes(each));

// The number of a table, in any form of its name: «Таблица 2», «продолжение таблицы 2», "Table 2a".
const numbersOf = (title: readonly GridRow[], names: readonly string[]): readonly string[] =>
  title.flatMap((row) => {
    const parts = textOf(row).split("_");
    return parts.filter((part, at) => /^\d+\p{L}?$/u.test(part) && isName(parts, at, names));
  });

// «Таблица 2» and, in Turkic languages, «2-кесте».
const isName = (parts: readonly string[], at: number, names: readonly string[]): boolean =>
  [parts[at - 1], parts[at - 1] === "№" ? parts[at - 2] : parts[at + 1]].some((each) => names.includes(each ?? ""));
