// Splits a text into rows of cells: finds its delimiter and names it, finds the shape of most rows, and tells rows
// whose quotes or width cannot be trusted, and lines of nothing but delimiters.
import Papa from "papaparse";
import type { GridRow, RowFault } from "./grid.js";
import { limits } from "./limits.js";

const NAMES: Readonly<Record<string, string>> = { tab: "\t", "\\t": "\t", comma: ",", semicolon: ";", pipe: "|" };
const NO_DELIMITER = "\u001f";
const NUL = "\u0000";
// What the delimiter is found from: the first rows, and characters.
export const SAMPLE = { rows: 120, size: 2 ** 18 } as const;

/** Splits a text into rows of cells. A row that cannot be trusted has a fault, and so has each line behind an unclosed mark. */
export function splitText(text: string, delimiter = "auto") {
  const tooLong = Math.max(count(text, "\n"), count(text, "\r")) > limits.rows;
  if (tooLong) return { rows: [] as readonly GridRow[], delimiter: "none", tooLong };
  // One kind of line end: else a file that mixes them would lose rows.
  const unified = text.includes("\r") ? withLineFeeds(text) : text;
  const told = toldDelimiter(unified);
  const { body, cut } = withoutLongLines(told ? unified.slice(told[0].length) : unified, told ? 2 : 1);
  const used = delimiterIn(body, delimiter === "auto" ? (told?.[1] ?? delimiter) : delimiter);
  const rows = marked(records(body, used, told ? 2 : 1), cut, body.includes(NUL));
  return { rows, delimiter: delimiterName(used), tooLong };
}

/** The line `sep=;` at the beginning of a text, with the delimiter that it tells. */
export const toldDelimiter = (text: string): RegExpExecArray | null => /^"?sep=(.)"?[^\S\n\t]*(?:\n|$)/i.exec(text);

/** The delimiter of a text whose line ends are line feeds: as it is asked for, else whichever makes a table of most rows. */
export function delimiterIn(body: string, asked: string): string {
  if (asked !== "auto") return NAMES[asked.toLowerCase()] ?? asked;
  const found = delimiterOf((each) => sample(body, each));
  return found ?? delimiterOf((each) => plainSample(body, each)) ?? NO_DELIMITER;
}

export const delimiterName = (delimiter: string): string => (delimiter === NO_DELIMITER ? "none" : delimiter);

function sample(body: string, delimiter: string): readonly (readonly string[])[] {
  const part = body.slice(0, SAMPLE.size);
  const { data, errors } = Papa.parse<string[]>(part, { delimiter, newline: "\n", preview: SAMPLE.rows });
  const broken = new Set(errors.filter((each) => each.type === "Quotes").map((each) => each.row));
  // Under a wrong delimiter quotation marks do not close where they should.
  return data.flatMap((cells, index) => (broken.has(index) ? [[]] : isEmpty(cells) ? [] : [cells]));
}

// A quotation mark that is not closed joins all lines below it: then the lines tell.
function plainSample(body: string, delimiter: string): readonly (readonly string[])[] {
  if (!body.includes('"')) return [];
  const lines = body.slice(0, SAMPLE.size).split("\n", SAMPLE.rows);
  return lines.map((line) => line.split(delimiter)).filter((cells) => !isEmpty(cells));
}

/** The rows of a text whose line ends are line feeds. */
function records(body: string, delimiter: string, firstLine: number): readonly GridRow[] {
  const [text, shape] = [ended(body), shapeOf(body, delimiter)];
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  const broken = new Set(errors.filter((each) => each.type === "Quotes").map((each) => each.row));
  // As many rows as lines: then no cell holds a line end.
  const quoted = data.length !== count(text, "\n") + 1;
  const lines = broken.size > 0 || quoted ? body.split("\n") : [];
  const rows: GridRow[] = [];
  let row = firstLine;
  for (const [index, cells] of data.entries()) {
    const height = quoted ? heightOf(cells) : 1;
    const own = broken.has(index) || height > 1 ? lines.slice(row - firstLine, row - firstLine + height) : [];
    if (broken.has(index) || (height > 1 && own.every((line) => fitsShape(line.split(delimiter), shape))))
      for (const each of apart(own, row, delimiter, shape)) rows.push(each);
    else if (!isEmpty(cells)) rows.push({ row, cells });
    row += height;
  }
  return rows;
}

// Blanks between a quotation mark and the end of a text are taken for a broken mark, before a line end they are not.
const ended = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);

/** The shape of most of the first rows of a text. */
export const shapeOf = (body: string, delimiter: string): RowShape =>
  rowShape(
    body.split("\n", SAMPLE.rows).flatMap((line) => (line.length > limits.line ? [] : [cellsOf(line, delimiter)])),
  );

// The lines that a broken quotation mark has joined, each a row: the first is faulty, and those that do not fit the table.
// None is where the marks of the first are a part of its text.
function apart(lines: readonly string[], opens: number, delimiter: string, shape: RowShape): GridRow[] {
  const isName = (lines[0] ?? "").split(delimiter).every((cell) => NAMED.test(cell));
  return lines.flatMap((line, index) => {
    const cells = index === 0 ? line.split(delimiter) : cellsOf(line, delimiter);
    if (isEmpty(cells)) return [];
    if (isName || (index > 0 && fitsShape(cells, shape))) return [{ row: opens + index, cells }];
    const fault: RowFault =
      index === 0
        ? { code: "row.quotes", received: line.slice(0, 80), expected: '"…"' }
        : { code: "row.swallowed", received: String(opens), expected: '"…"' };
    return [{ row: opens + index, cells, fault }];
  });
}

// Marks that close before a space, as of «"Road" Ltd», are a part of the text.
const NAMED = /^(?!").*$|^"[^"]*"(?:\s[^"]*(?:"[^"]*"[^"]*)*)?$/u;

/** The cells of one line taken for itself; its quotation marks count where they close within it. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const { data, errors } = Papa.parse<string[]>(ended(line), { delimiter, newline: "\n" });
  const broken = errors.some((each) => each.type === "Quotes");
  return (broken ? undefined : data[0]) ?? line.split(delimiter);
}

// A line of nothing but delimiters holds nothing either, whichever delimiter is used.
export const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell === "" || /^[\s;,|]*$/.test(cell));

// Piece by piece: replacing millions of line ends at once takes gigabytes.
function withLineFeeds(text: string): string {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = from + SAMPLE.size;
    if (text[to - 1] === "\r") to += 1;
    pieces.push(text.slice(from, to).replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
    from = to;
  }
  return pieces.join("");
}

function count(text: string, letter: string): number {
  let found = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found += 1;
  return found;
}

const heightOf = (cells: readonly string[]): number => cells.reduce((height, cell) => height + count(cell, "\n"), 1);

// A line that no table has would make millions of cells: its beginning stands for it, and its row is refused.
function withoutLongLines(text: string, firstLine: number): { body: string; cut: ReadonlyMap<number, number> } {
  const cut = new Map<number, number>();
  const parts: string[] = [];
  let line = firstLine;
  let kept = 0;
  for (let from = 0; from < text.length; line++) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    if (to - from > limits.line) {
      parts.push(text.slice(kept, from), text.slice(from, from + limits.cells).replaceAll('"', "'"));
      cut.set(line, to - from);
      kept = to;
    }
    from = to + 1;
  }
  return { body: cut.size === 0 ? text : parts.join("") + text.slice(kept), cut };
}

function marked(rows: readonly GridRow[], cut: ReadonlyMap<number, number>, nuls: boolean): readonly GridRow[] {
  return rows.map((each) => {
    const [{ row }, length, width] = [each, cut.get(each.row), each.cells.length];
    const cells = width > limits.cells ? each.cells.slice(0, limits.cells) : each.cells;
    const wrong = (code: RowFault["code"], received: string | number, expected: string | number): GridRow => ({
      ...{ row, cells, fault: { code, received: String(received), expected: String(expected) } },
    });
    if (length !== undefined) return wrong("row.too-long", length, limits.line);
    if (width > limits.cells) return wrong("row.too-wide", width, limits.cells);
    return nuls && !each.fault && cells.some((cell) => cell.includes(NUL)) ? wrong("row.nul", "U+0000", "text") : each;
  });
}

/** How many cells most rows have, 0 where none has two, and the columns, from 0, whose filled cells are mostly numbers. */
export type RowShape = { readonly width: number; readonly numbers: readonly number[] };

const NUMBER = /^[\s"']*[-+(]?[\d.,'\s\u00a0]*\d[\s)%"']*$/;

const isNumberLike = (cell: string): boolean => NUMBER.test(cell);

/** The shape of most rows, among titles and notes. Of widths that are equally common the wider one counts. */
function rowShape(records: readonly (readonly string[])[]): RowShape {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const width = Math.max(0, ...[...counts].flatMap(([each, count]) => (count === most ? [each] : [])));
  const rows = records.filter(({ length }) => length === width);
  const numbers = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filled = rows.map((cells) => cells[column] ?? "").filter((cell) => cell.trim() !== "");
    return filled.filter(isNumberLike).length > filled.length / 2;
  });
  return { width, numbers };
}

/** Whether a row has the width of the others and numbers where they have numbers. */
export const fitsShape = (cells: readonly string[], { width, numbers }: RowShape): boolean =>
  numbers.length > 0 &&
  cells.length === width &&
  numbers.every((column) => isNumberLike(cells[column] ?? "") || cells[column]?.trim() === "") &&
  numbers.some((column) => isNumberLike(cells[column] ?? ""));

// The delimiter under which most rows become a table with a header; undefined for a single column. Marks of sentences make none.
function delimiterOf(split: (delimiter: string) => readonly (readonly string[])[]): string | undefined {
  let best: string | undefined;
  let most = ONE_COLUMN;
  for (const [delimiter, trust] of CANDIDATES) {
    const score = trust * tableScore(split(delimiter), delimiter);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

// Of equally good delimiters the first wins: a comma also stands in numbers and in sentences.
const CANDIDATES = Object.entries({ ";": 1, "\t": 1, "|": 0.9, ",": 0.6 });
// A file of one column, where every delimiter is doubtful.
const ONE_COLUMN = 0.2;
const HEADER_ROWS = 5;
const YEAR = /^\s*(?:19|20)\d\d\s*$/;

function tableScore(records: readonly (readonly string[])[], delimiter: string): number {
  const { width, numbers } = rowShape(records);
  const fits = (cells: readonly string[]): boolean => cells.length === width;
  const first = records.findIndex(fits);
  const header = records[first];
  const rows = records.slice(first, records.findLastIndex(fits) + 1);
  // Codes of accounts may stand above their names.
  const isHeaded = rows.slice(0, HEADER_ROWS).some((cells) => fits(cells) && isHeader(cells));
  if (width < 2 || !header || (delimiter === "," && !isHeaded && !isAbove(records, first, width))) return 0;
  const even = rows.filter(fits);
  const spaced = even.filter((cells) => cells.slice(1).every((cell) => /^ \S/.test(cell))).length;
  const unbroken = 1 - records.filter((cells) => cells.length === 0).length / records.length;
  const evenness = (even.length / rows.length) * Math.sqrt(even.length / records.length) * unbroken;
  // The right delimiter leaves numbers alone in their columns.
  const sorted = 1 + numbers.length / width;
  return evenness * Math.log2(width) * sorted * (spaced > even.length / 2 ? 0.3 : 1);
}

// Decimal commas beside commas between the cells make the rows wider than their header. Such a file is told, not read.
function isAbove(records: readonly (readonly string[])[], first: number, width: number): boolean {
  const above = records[first - 1] ?? [];
  return above.length > 2 && above.length < width && isHeader(above) && above.every((cell) => !/^ /.test(cell));
}

function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const words = filled.filter((cell) => !isNumberLike(cell) || YEAR.test(cell));
  return (words.length > 0 && words.length >= filled.length / 2) || isCount(cells);
}

// The numbers that programs give to columns without names: 0, 1, 2.
const isCount = (cells: readonly string[]) => cells.length > 2 && cells.every((cell, at) => cell.trim() === String(at));
