// Finds the first table in a grid: the title above it, its header, its rows, and the notes below; rows of another shape
// become faulty, and what was left out or looks strange is told.
import { cellCount, cellOf, isBlankAt, isNumberAt, withCells } from "../open/columns.js";
import type { Grid, GridRow, Merge } from "../open/grid.js";
import type { FileFacts } from "../open/file-kind.js";
import type { FurtherTable, TitleJudge } from "./further-tables.js";
import { isRepeated, repeatedTitle, repeats, tablesAbove, tablesBelow, titleAbove, titleOf } from "./further-tables.js";
import { headerIn, headerOf, isNumberColumn, topsOf } from "./header-rows.js";
import { entryOf } from "../../model/once-for.js";
import { isNumber } from "./years-in.js";
import { listed } from "../../formula/issue.js";
import { areCodes, filledIn, filledOf, isBlank, isNumbering, isTableRow, widthOf } from "./row-looks.js";

export type Region = {
  /** Texts of the header; those of several rows are joined by a space. */
  readonly header: readonly string[];
  readonly headerRows: readonly number[];
  /** What the first of several header rows says over each column; absent of one row. */
  readonly tops?: readonly string[];
  /** Last row of the header; 0 where there is no table. */
  readonly headerRow: number;
  readonly title: Rows;
  /** Rows of the table, each measured against the header. */
  readonly rows: Rows;
  /** Rows that are no rows of the table: notes below it, repeated headers, numbers of columns, rows of other tables. */
  readonly notes: Rows;
  /** What must be told of it, without the name of the file; absent where there is nothing. */
  readonly told?: readonly FileFacts[];
};

export const NO_REGION: Region = { header: [], headerRows: [], headerRow: 0, title: [], rows: [], notes: [] };

type RegionOptions = {
  readonly headerRows?: readonly number[] | undefined;
  readonly isHeader: (cell: string) => boolean;
  /** What a title says above a header that is repeated; without it no title says anything. */
  readonly judge?: TitleJudge;
};

type Severity = FileFacts["severity"];
type Rows = readonly GridRow[];
type RowsTold = { readonly rows: Rows; readonly told: readonly FileFacts[] };

// Fewer filled cells above a header are its title: «Код ведомства», 205.
const WIDE = 3;

/** Finds the first table in a grid, by the header rows given, else by known headers and the width of rows; odd rows are faulty. */
export function tableRegion(grid: Grid, { headerRows, isHeader, judge }: RegionOptions): Region {
  const { rows, merges = [] } = grid;
  const chosen = headerRows ? rows.filter((each) => headerRows.includes(each.row)) : headerIn(grid, isHeader);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return NO_REGION;
  const [top, start] = [rows.indexOf(first), rows.indexOf(last) + 1];
  const header = headerOf(chosen, merges);
  const further = [...tablesAbove(grid, top, isHeader), ...tablesBelow(grid, start, chosen, isHeader, judge)];
  const others = new Set(further.flatMap(({ from, to }) => rows.slice(from, to)));
  const above = without(rows.slice(0, top), others);
  const under = rows.slice(start);
  // A row with words over columns of numbers is none of the table.
  const isWorded = ({ cells }: GridRow): boolean => cells.some((cell, at) => /\p{L}/u.test(cell) && isNumberColumn(under, at)); // prettier-ignore
  const numbered = above.filter((each, at) => isStray(each, above[at + 1]) && !isWorded(each));
  // One row alone above a title, such as the day and hour of printing, is no table.
  const strays = new Set(numbered.length === 1 && numbered[0] !== above.at(-1) ? [] : numbered);
  const below = without(under, others);
  const titlesAt = (index: number) => repeatedTitle(below, index, titleAbove(rows, chosen), judge);
  const { body, notes } = split(below, chosen, header.length, titlesAt);
  const filled = mergedCells(body, merges, header);
  // Rows as wide as a header with blank cells at its end are whole.
  const areWhole = cellCount(last) > header.length && filled.rows.every((each) => cellCount(each) === cellCount(last));
  const beyond =
    grid.encodingBy === "workbook" || areWhole
      ? strayCells(filled.rows, header.length)
      : { rows: filled.rows.map((each) => measured(each, header.length)), told: [] };
  const inside = rows.slice(top, start).filter((each) => !chosen.includes(each));
  const titles = above.filter((each) => !strays.has(each));
  const title = ownTitle(titles, rows, top, judge);
  const severity = headerRows ? "warning" : "question";
  const aside = [...others, ...strays, ...titles.filter((each) => !title.includes(each)), ...inside, ...notes];
  const told = [
    ...further.map((each) => tableFacts(each, rows, severity)),
    ...strayFacts([...strays], severity),
    ...(headerRows ? [] : headlessFacts(chosen, body)),
    ...faultsOf(chosen, "error"),
    ...faultsOf(title, "warning"),
    ...commaTwice(beyond.rows, header.length, grid.delimiter),
    ...filled.told,
    ...beyond.told,
  ];
  return {
    header,
    headerRows: chosen.map((each) => each.row),
    ...(chosen.length > 1 && { tops: topsOf(chosen, merges) }),
    headerRow: last.row,
    title,
    rows: beyond.rows,
    notes: aside.sort((a, b) => a.row - b.row),
    ...(told.length > 0 && { told }),
  };
}

const without = (rows: Rows, some: ReadonlySet<GridRow>): Rows =>
  some.size === 0 ? rows : rows.filter((each) => !some.has(each));

// Rows that number the columns stand below the header, and again wherever they or the header are repeated.
function split(below: Rows, header: Rows, width: number, titlesAt: (index: number) => Rows) {
  const notes = new Set<GridRow>();
  let [isBelowHeader, isNumbered] = [true, false];
  const mayRepeat = repeats(below, header);
  for (let index = 0; index < below.length; index++) {
    const row = below[index] as GridRow;
    const isNumbers = (isBelowHeader || isNumbered) && isNumbering(row, width, below[index + 1]);
    isBelowHeader = mayRepeat(index) && isRepeated(row, header);
    isNumbered ||= isNumbers;
    if (isNumbers || isBelowHeader) notes.add(row);
    if (isBelowHeader) for (const each of titlesAt(index)) notes.add(each);
  }
  const body = without(below, notes);
  const end = width < WIDE ? body.length : endOf(body.slice(0, checksFrom(body)));
  return { body: body.slice(0, end), notes: [...notes, ...body.slice(end)] };
}

// What stands above another table is no title of this one where its own title says otherwise.
function ownTitle(titles: Rows, rows: Rows, top: number, judge: TitleJudge | undefined) {
  const isOwn = (each: GridRow): boolean => rows.indexOf(each) >= titleOf(rows, top, 0);
  const own = titles.filter(isOwn);
  return judge?.(
    own,
    titles.filter((each) => !isOwn(each)),
  ) === "other"
    ? own
    : titles;
}

const isStray = (row: GridRow, next: GridRow | undefined): boolean =>
  isTableRow(row) && filledOf(row).length >= WIDE && !isNumbering(row, widthOf(row), next) && !areCodes(row);

function tableFacts({ headerRows, from, to }: FurtherTable, rows: Rows, severity: Severity): FileFacts {
  const all = rows.slice(from, to);
  const [row = 0, ...more] = headerRows;
  const header = rows.find((each) => each.row === (more.at(-1) ?? row));
  const received = header ? filledOf(header).join(", ") : "";
  const detail = { rows: String(all.length), first: String(all[0]?.row ?? row), last: String(all.at(-1)?.row ?? row) };
  return { code: "table.second", severity, row, received, expected: headerRows.join(", "), detail };
}

function strayFacts(rows: Rows, severity: Severity): readonly FileFacts[] {
  const [first] = rows;
  if (!first) return [];
  const detail = { rows: String(rows.length), last: String(rows.at(-1)?.row ?? first.row) };
  return [{ code: "table.rows-above", severity, row: first.row, received: filledOf(first).join(", "), detail }];
}

// A row with an amount over numbers is a line, though it stands where the header should: no code is so long.
function headlessFacts(header: Rows, body: Rows): readonly FileFacts[] {
  const [row, ...more] = header;
  if (!row || more.length > 0 || !isTableRow(row)) return [];
  const below = body.slice(0, SAMPLE);
  const areNumbers = (at: number): boolean => below.filter((each) => isNumber(cellOf(each, at))).length * 2 > below.length; // prettier-ignore
  const received = row.cells.find((cell, at) => isLong(cell.trim()) && areNumbers(at));
  if (received === undefined) return [];
  return [{ code: "table.headless", severity: "error", row: row.row, received, expected: "" }];
}

const SAMPLE = 50;

// Digits and their marks, more than a code, a running number or a year has; no day, month or span of years.
const isLong = (cell: string): boolean => /^[-−(]?\d[\d\s.,'’]*\)?$/.test(cell) && !NO_AMOUNT.test(cell);
const NO_AMOUNT = /^(?:\d{1,6}(?:[.,]\d)?|\d{1,2}\.\d{1,2}\.\d{2,4}|(?:19|20)\d\d\.\d{1,2}(?:\.\d{1,2})?)$/;

// What is wrong with a header or a title is told of it: no row is refused for it.
const faultsOf = (rows: Rows, severity: Severity): readonly FileFacts[] =>
  rows.flatMap(({ row, fault }) => (fault ? [{ severity, row, ...fault }] : []));

/** A row of a text measured against its header: a fault where it has more cells, or fewer. */
function measured(row: GridRow, width: number): GridRow {
  if (row.fault || cellCount(row) === width) return row;
  const filled = widthOf(row);
  if (filled <= width && row.cells.length >= width) return row;
  const received = String(Math.max(filled, Math.min(row.cells.length, width)));
  return { ...withCells(row, row.cells), fault: { code: "row.width", received, expected: String(width) } };
}

/** Leaves out what stands right of a table in a sheet, such as somebody's sums: its own cells are where they are. */
function strayCells(rows: Rows, width: number): RowsTold {
  const wide = rows.filter((each) => widthOf(each) > width);
  const [first] = wide;
  if (!first) return { rows, told: [] };
  const received = first.cells.slice(width).find((cell) => cell.trim() !== "") ?? "";
  const detail = { rows: listed(wide.map((each) => each.row)) };
  const cut = new Set(wide);
  return {
    rows: rows.map((each) => (cut.has(each) ? withCells(each, each.cells.slice(0, width)) : each)),
    told: [{ code: "row.beyond", severity: "warning", row: first.row, received, expected: "", detail }],
  };
}

// Rows with the texts of cells merged over several of them, never with numbers: an amount would count several times.
function mergedCells(rows: Rows, merges: readonly Merge[], header: readonly string[]): RowsTold {
  // Cells that overlap are walked once: nothing that is right has any.
  const tall = merges.filter((each) => each.bottom > each.top).sort((a, b) => a.left - b.left || a.top - b.top);
  if (tall.length === 0) return { rows, told: [] };
  const places = new Map(rows.map((each, at) => [each.row, at]));
  const filled = new Map<number, string[]>();
  const told: FileFacts[] = [];
  let [column, reached] = [-1, 0];
  for (const { top, left, bottom } of tall) {
    if (left !== column) [column, reached] = [left, 0];
    const start = places.get(top) ?? -1;
    const first = rows[start];
    const text = first?.cells[left] ?? "";
    if (!first || isBlank(text)) continue;
    const isCovered = (at: number): boolean => (rows[at]?.row ?? Infinity) <= bottom;
    if (isAmount(first, left)) {
      const detail = { header: header[left] ?? "", last: String(bottom) };
      if (isCovered(start + 1))
        told.push({ code: "merge.amount", severity: "warning", row: top, received: text, expected: "", detail });
      continue;
    }
    let at = Math.max(start, reached) + 1;
    for (; isCovered(at); at += 1) {
      const own = rows[at]?.cells ?? [];
      if (!isBlank(own[left])) continue;
      const cells = entryOf(filled, at, () => [...own]);
      while (cells.length <= left) cells.push("");
      cells[left] = text;
    }
    reached = Math.max(reached, at - 1);
  }
  told.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { rows: rows.map((row, at) => (filled.has(at) ? withCells(row, filled.get(at) ?? []) : row)), told };
}

// A text of digits with a zero in front is a code.
const isAmount = (row: GridRow, at: number): boolean =>
  isNumberAt(row, at) || (isNumber(cellOf(row, at)) && !/^0\d/.test(cellOf(row, at)));

/** Tells that a comma stands both between cells and inside numbers: such a file cannot be read, as 1,5 may be two. */
function commaTwice(rows: Rows, width: number, delimiter: string): readonly FileFacts[] {
  if (delimiter !== ",") return [];
  const torn = rows.filter((each) => each.fault?.code === "row.width" && isTorn(each.cells, width));
  const [first] = torn;
  if (!first || torn.length < 2 || 2 * torn.length < rows.length) return [];
  const detail = { count: String(torn.length), width: String(width) };
  const received = first.cells.join(",");
  return [{ code: "file.comma-twice", severity: "error", row: first.row, received, expected: ";", detail }];
}

function isTorn(cells: readonly string[], width: number): boolean {
  const halves = cells.filter((cell, at) => /^\d{1,3}\s*$/.test(cell) && /^\s*-?\d[\d\s]*$/.test(cells[at - 1] ?? ""));
  return cells.length > width && halves.length >= cells.length - width;
}

/** Where somebody's checks below a table begin: two rows or more apart from it without the names that each line has. */
function checksFrom(rows: Rows): number {
  const start = rows.findLastIndex((each) => !isBlankAt(each, 0)) + 1;
  const isApart = (rows[start]?.row ?? 0) > (rows[start - 1]?.row ?? 0) + 1;
  const areNamed = rows.length - start > 1 && isApart && rows.slice(0, start).every((each) => !isBlankAt(each, 0));
  return start > 0 && areNamed ? start : rows.length;
}

/** Where the notes below a table begin: single cells at its end; among headings they look like it: "* …", "Source: …". */
function endOf(all: Rows): number {
  const rows = all.slice(0, signedFrom(all));
  const end = rows.findLastIndex((each) => !isNote(each)) + 1;
  if (!rows.slice(0, end).some(isNote)) return end;
  return rows.findLastIndex((each) => !isNote(each) || !/^\s*(?:[*†‡]|\p{L}+\s?:)/u.test(filledOf(each)[0] ?? "")) + 1;
}

// Who signs takes so many rows; a name with initials shows it where the table has headings.
const MOST_SIGNED = 9;
const INITIALS = /\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}/u;

// Where words without any number stand apart below a table: who signs it, with what he is.
function signedFrom(rows: Rows): number {
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
