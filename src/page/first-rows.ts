// Rows of tables to look at: the first of budgets, those with something wrong beside the cell, and the first of a file
// that nobody has read yet.
import type { Issue } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import type { GridRow } from "../import/open/grid.js";
import { headerOf as headersOf } from "../import/headers/header-rows.js";
import { openGrid } from "../import/open/open-grid.js";
import type { InputRecord } from "../model/input-record.js";
import type { Result } from "../result/result.js";
import type { Files } from "../run/files.js";
import type { Seen } from "./messages.js";

/** The first rows of budgets, and rows with something wrong, said beside its cell; of tables that were made without blank columns. */
export const seenOf = ({ inputs, issues }: Result, files: Files, locale: Locale, areMade: boolean): readonly Seen[] =>
  inputs.flatMap((input) => {
    const about = issues.filter(({ file }) => file === input.file);
    const wrong = about.filter(({ row, severity }) => row !== undefined && severity === "error");
    const offered = JSON.stringify(about.flatMap(({ options = [] }) => options.map(({ answer }) => answer)));
    return input.reader === "budget" || wrong.length > 0 ? seenIn(input, wrong, files, locale, { areMade, offered }) : []; // prettier-ignore
  });

/** The first rows of a file that nobody has read yet. */
export function glimpseOf(file: string, content: Files[string]): readonly Seen[] {
  const opened = openGrid(beginning(content));
  if (!("grid" in opened)) return [];
  const rows = opened.grid.rows.slice(0, ROWS);
  const places = placesOf(rows).slice(0, COLUMNS);
  return [{ file, columns: [], rows: rows.map((each) => rowOf(each, places, [], [])), left: placesOf(rows).length - places.length }]; // prettier-ignore
}

const ROWS = 5;
const COLUMNS = 16;
const WRONG_ROWS = 40;
// Bytes of a text in which its first rows are looked for, and those with something wrong.
const [BEGINNING, LOOKED_THROUGH] = [2 ** 16, 2 ** 21];
const LINE_END = 10;

type Shown = { readonly areMade: boolean; readonly offered: string };

function seenIn(
  input: InputRecord,
  wrong: readonly Issue[],
  files: Files,
  locale: Locale,
  { areMade, offered }: Shown,
) {
  const { file, reader, understood } = input;
  // A sheet of a workbook is read as a file of its own.
  const content = files[file] ?? files[file.slice(0, file.lastIndexOf("#"))];
  if (content === undefined) return [];
  const { sheet, columns = [], headerRows = [1] } = understood ?? {};
  const opened = openGrid(beginning(content, wrong.length > 0 ? LOOKED_THROUGH : BEGINNING), { sheet });
  if (!("grid" in opened)) return [];
  const head = opened.grid.rows.filter(({ row }) => headerRows.includes(row));
  const below = opened.grid.rows.filter(({ row }) => row > Math.max(0, ...headerRows));
  const wrongRows = new Set(wrong.map(({ row }) => row));
  const shown = [
    ...below.slice(0, ROWS),
    ...below.slice(ROWS).filter(({ row }) => wrongRows.has(row)).slice(0, WRONG_ROWS), // prettier-ignore
  ];
  const headers = headersOf(head, opened.grid.merges ?? []);
  const headerOf = (at: number): string => headers[at]?.trim() ?? "";
  const isShown = (at: number): boolean =>
    (!areMade && headerOf(at) !== "") || wrong.some(({ column }) => column === headerOf(at)) || shown.some(({ cells }) => cells[at]); // prettier-ignore
  // Of many columns those that were read, and those that may be.
  const read = new Set([...columns.map(({ index }) => index), ...(understood?.telling ?? [])]);
  const isFirst = (at: number): boolean => read.has(at) || offered.includes(JSON.stringify(headerOf(at)));
  const all = placesOf([...head, ...shown]).filter(isShown);
  const places = [...all.filter(isFirst), ...all.filter((at) => !isFirst(at))].slice(0, COLUMNS).sort((a, b) => a - b);
  const asOf = (at: number): string => {
    const found = columns.find(({ index }) => index === at);
    if (!found && understood?.telling?.includes(at)) return say(locale, "page.tells-rows");
    const name = found && (locale.headers[`${reader}.${found.field}`] ?? locale.headers[found.field] ?? found.field);
    const words = name?.replace(/(?<=[a-z])(?=[A-Z])|_/gu, " ").toLowerCase();
    return [words, found?.fiscalYear].filter((each) => each !== undefined).join(" ");
  };
  return [
    {
      file,
      columns: places.map((at) => ({ header: headerOf(at), as: asOf(at) })),
      rows: shown.map((each) => rowOf(each, places, headers, wrong)),
      left: all.length - places.length,
    },
  ];
}

/** A row with what is wrong beside the cell that it is about, or beside the row. */
function rowOf(
  { row, cells }: GridRow,
  places: readonly number[],
  headers: readonly string[],
  wrong: readonly Issue[],
) {
  const own = wrong.filter((each) => each.row === row);
  const placeOf = ({ column }: Issue): number =>
    places.find((at) => column !== undefined && headers[at]?.trim() === column) ?? -1;
  const about = (at: number): string =>
    own.filter((each) => placeOf(each) === at).map(({ message }) => message).join(" "); // prettier-ignore
  return { row, cells: places.map((at) => ({ text: cells[at] ?? "", wrong: about(at) })), wrong: about(-1) };
}

const placesOf = (rows: readonly GridRow[]): readonly number[] =>
  Array.from({ length: Math.max(0, ...rows.map(({ cells }) => cells.length)) }, (_, at) => at);

// Of a long text its first whole lines.
function beginning(content: Files[string], most = BEGINNING): Files[string] {
  if (!(content instanceof Uint8Array) || content.length <= most) return content;
  const part = content.subarray(0, most);
  return part.subarray(0, part.lastIndexOf(LINE_END) + 1);
}
