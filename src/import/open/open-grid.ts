// Splits a file into cells: a text, a sheet of a workbook, a table or rows in memory; or says why it cannot.
import { bytesBetween, type ByteSource, sourceOf } from "./byte-source.js";
import { decode, encodingsOf, isBinary, type Known, SHOWN, shownWords } from "./decode.js";
import { decodeAs } from "./encodings/decode-as.js";
import { type Held, isSource, isSourceTable } from "./content.js";
import type { Grid, GridRow, Workbook, WorkbookSheet } from "./grid.js";
import { limits, megabytes } from "./limits.js";
import { type FileFacts, fileKind } from "./file-kind.js";
import { fillColumns, type Progress, type TooMuch } from "./fill-columns.js";
import type { Decode } from "./held-column.js";
import { failTable, type SourceTable } from "../../model/source-table.js";
import { delimiterIn, delimiterName, SAMPLE, shapeOf, splitText, toldDelimiter } from "./split-text.js";
import { tableGrid } from "./table-grid.js";
import { listed } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import { fold } from "../../model/table.js";

/** How a file is to be split into cells, where that is not left to the file itself. */
export type GridSettings = {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** Called now and then while a long file is read. */
  readonly progress?: Progress | undefined;
  /** Name of the sheet, or its number from 1. */
  readonly sheet?: string | number | undefined;
  /** Headers by field, as the analysis names them: the one sheet that has all of them is meant. */
  readonly columns?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
};

/** A file as cells, with what is to be told about it; or why it cannot be read. */
export type OpenGrid = { readonly grid: Grid; readonly notes: readonly FileFacts[] } | { readonly fault: FileFacts };

const NAMED_ROWS = 10;

/** Splits a file into cells: a text file by its encoding and delimiter, a workbook by its sheet. */
export function openGrid(content: Held, settings: GridSettings = {}): OpenGrid {
  if (isSource(content) && content.fault) return { fault: content.fault };
  if (isSourceTable(content)) return ofTable(content);
  return content instanceof Uint8Array || isSource(content) ? ofText(content, settings) : ofWorkbook(content, settings);
}

// All rows of a table that an engine keeps.
function ofTable(table: SourceTable): OpenGrid {
  const { fault, engine } = table;
  if (fault) return { fault: { severity: "error", ...fault, detail: { engine } } };
  const count = table.count();
  if (count > limits.rows) return refused("file.too-large", String(limits.rows), String(count));
  const found = table.first(limits.rows + 1);
  const { length } = found.rows;
  if (length !== count) failTable(table.object, { code: "engine.changed", received: `${count} → ${length}` });
  return { grid: tableGrid(table, found), notes: [] };
}

// An analysis, or rows of a program: no table of a person begins so. Before it may stand a byte order mark.
const JSON_START = /^(?:ï»¿)?\s*(?:\{\s*"|\[\s*[[{])/;
const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

// A file that is written as most are is read piece by piece; of any other all of its text is looked at at once.
function ofText(content: Uint8Array | ByteSource, settings: GridSettings): OpenGrid {
  const source = isSource(content) ? content : sourceOf(content);
  if (JSON_START.test(latin(bytesBetween(source, 0, TAIL)))) return refused("file.kind-json", "XLSX, CSV");
  const grid = settings.sheet === undefined ? textGrid(source, settings) : undefined;
  if (typeof grid === "string") return TOO_MUCH[grid];
  if (grid) return grid.rows.length === 0 ? EMPTY : { grid, notes: [] };
  if (source.size > limits.file) return refused("file.too-large", megabytes(limits.file), megabytes(source.size));
  return ofWhole(isSource(content) ? bytesBetween(content, 0, content.size) : content, settings);
}

/** Why a file is not read. */
const refused = (code: string, expected: string, received?: string, more: Partial<FileFacts> = {}) => ({
  fault: { code, severity: "error", expected, ...(received !== undefined && { received }), ...more } as FileFacts,
});
const TOO_MUCH: Readonly<Record<TooMuch, OpenGrid>> = {
  "too-long": refused("file.too-many-rows", String(limits.rows)),
  "too-large": refused("file.too-large", megabytes(limits.different), `> ${megabytes(limits.different)}`),
  "too-different": refused("file.too-different", String(limits.forms)),
};
const EMPTY = refused("file.empty", "CSV");

function ofWhole(bytes: Uint8Array, { encoding, delimiter, sheet }: GridSettings): OpenGrid {
  const decoded = decode(bytes, encoding);
  if ("code" in decoded) return { fault: decoded };
  if (sheet !== undefined) return refused("file.no-workbook", "XLSX", String(sheet));
  const { rows, delimiter: used, tooLong } = splitText(decoded.text, delimiter);
  if (tooLong) return TOO_MUCH["too-long"];
  const [first] = rows;
  if (!first) return EMPTY;
  if (first.fault && rows.every(({ fault }) => fault))
    return { fault: { severity: "error", row: first.row, ...first.fault } };
  const { encoding: name, encodingBy, words } = decoded;
  return { grid: { rows, encoding: name, encodingBy, words, delimiter: used }, notes: [] };
}

// Bytes of the beginning that show the form of a file, as many more as its lines are long, and of its end.
const [HEAD, MOST_HEAD, TAIL] = [2 ** 21, 2 ** 27, 64];
// Encodings in which a byte of ASCII is always the letter that it is there.
const PLAIN = /^(?:utf-8|windows-|iso-8859-|koi8|kz-1048|ibm866|cp850)/;
const [LF, DOS_END, MARK] = [10, 0x1a, 3];

/** The cells of a text file, read piece by piece; undefined where all of it is needed at once, as of UTF-16. */
function textGrid(source: ByteSource, { encoding = "auto", delimiter = "auto", progress }: GridSettings) {
  const head = headOf(source);
  const end = bytesBetween(source, source.size - TAIL, source.size);
  if (!head || fileKind(head) !== "text" || end.includes(DOS_END)) return undefined;
  for (const known of encodingsOf(source, head, encoding)) {
    if ("code" in known || !PLAIN.test(known.encoding)) return undefined;
    const found = gridIn(source, head, known, delimiter, progress);
    if (found !== "encoding") return found;
  }
  return undefined;
}

// As many bytes as show the delimiter and the shape of the rows.
function headOf(source: ByteSource): Uint8Array | undefined {
  for (let length = HEAD; length <= MOST_HEAD; length *= 4) {
    const bytes = bytesBetween(source, 0, length);
    if (bytes.length === source.size) return bytes;
    let [line, at] = [0, 0];
    while (line <= SAMPLE.rows && (at = bytes.indexOf(LF, at) + 1) > 0) line++;
    const whole = bytes.subarray(0, bytes.lastIndexOf(LF) + 1);
    if (bytes.length - whole.length > limits.line) return undefined;
    // A letter takes four bytes at most.
    if (line > SAMPLE.rows && whole.length >= SAMPLE.size * 4) return whole;
  }
  return undefined;
}

function gridIn(source: ByteSource, head: Uint8Array, known: Known, asked: string, progress: Progress | undefined) {
  const decode: Decode = (bytes) => decodeAs(bytes, known.encoding);
  const from = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf && known.encoding === "utf-8" ? MARK : 0;
  const text = decode(head.subarray(from))?.replaceAll("\r\n", "\n");
  if (text === undefined) return "encoding";
  if (isBinary(text) || text.startsWith("\ufeff") || toldDelimiter(text)) return undefined;
  const delimiter = delimiterIn(text, asked);
  if (!/^[^"\r\n\0\u0080-\uffff]$/.test(delimiter)) return undefined;
  const shape = shapeOf(text, delimiter);
  const isUtf = known.encoding === "utf-8";
  // The first words with letters beyond ASCII.
  const words = new Set<string>();
  const takeText = (bytes: Uint8Array): boolean => {
    if (isUtf && native ? !native.isUtf8(bytes) : decode(bytes) === undefined) return false;
    if (words.size < SHOWN && !isAscii(bytes)) for (const each of shownWords(decode(bytes) ?? "")) words.add(each);
    return true;
  };
  const found = fillColumns(source, { from, delimiter, shape, decode, takeText }, progress);
  if ("why" in found) return found.why === "form" ? undefined : found.why;
  return { ...known, rows: found.rows, words: [...words].slice(0, SHOWN), delimiter: delimiterName(delimiter) };
}

type Buffers = Record<"isUtf8" | "isAscii", (bytes: Uint8Array) => boolean>;
type Machine = { readonly process?: { readonly getBuiltinModule?: (name: "node:buffer") => Buffers | undefined } };

// Node tells it ten times faster than a decoder that fails.
const native = (globalThis as Machine).process?.getBuiltinModule?.("node:buffer");

/** Whether bytes are letters and signs of ASCII alone. */
const isAscii = (bytes: Uint8Array): boolean => (native ? native.isAscii(bytes) : bytes.every((byte) => byte < 128));

// The sheet of a workbook that holds the table.
function ofWorkbook({ sheets, format, fault }: Workbook, settings: GridSettings): OpenGrid {
  if (fault) return { fault: { severity: "error", ...fault } };
  const chosen = chooseSheet(sheets, settings);
  if ("fault" in chosen) return chosen;
  const { name, rows, merges, remarks } = chosen.sheet;
  const otherSheets = sheets.flatMap((each) => (each === chosen.sheet ? [] : [each.name]));
  const grid: Grid = {
    ...{ encoding: format, encodingBy: "workbook", words: [], delimiter: "none" },
    ...{ rows, sheet: name, otherSheets, merges },
    ...(remarks && { remarks }),
  };
  return { grid, notes: notesOf(chosen.sheet) };
}

function notesOf({ name, formulas, hiddenRows, longNumbers, floats = [] }: WorkbookSheet): FileFacts[] {
  const notes: FileFacts[] = [];
  if (formulas > 0)
    notes.push({ code: "file.formulas", severity: "warning", detail: { count: String(formulas), sheet: name } });
  if (floats.length > 0) notes.push({ code: "file.floats", severity: "warning", received: floats.join(", ") });
  const told = (code: string, rows: readonly number[]): void => {
    const [row] = rows;
    if (row === undefined) return;
    const detail = { count: String(rows.length), rows: listed(rows, NAMED_ROWS), sheet: name };
    notes.push({ code, severity: "warning", row, detail });
  };
  told("file.hidden-rows", hiddenRows);
  told("file.digits", longNumbers);
  return notes;
}

type ChosenSheet = { readonly sheet: WorkbookSheet } | { readonly fault: FileFacts };

/** The sheet of a workbook that holds the table. */
function chooseSheet(sheets: readonly WorkbookSheet[], { sheet: asked, columns = {} }: GridSettings): ChosenSheet {
  const names = sheets.map((each) => each.name);
  const filled = sheets.filter((each) => each.rows.length > 0);
  const isEmpty = (received: string): ChosenSheet =>
    refused("file.sheet-empty", filled.map((each) => each.name).join(", "), received);
  const all = names.join(", ");
  if (filled.length === 0) return refused("file.empty", "XLSX", all);
  if (asked !== undefined) {
    const sheet =
      typeof asked === "number" ? sheets[asked - 1] : sheets.find((each) => fold(each.name) === fold(asked));
    if (sheet) return sheet.rows.length > 0 ? { sheet } : isEmpty(sheet.name);
    const detail = { nearest: nearest(String(asked), names) ?? "" };
    return refused("file.sheet-unknown", all, String(asked), { detail });
  }
  const visible = filled.filter((each) => !each.hidden);
  const tables = visible.filter(isTable);
  const wanted = Object.values(columns).flatMap((each) => each ?? []);
  const named = tables.filter(({ rows }) => hasAll(rows.slice(0, HEADED), wanted));
  const [sheet, ...others] = named.length === 1 ? named : tables.length > 0 ? tables : visible;
  if (!sheet) return isEmpty(all);
  if (others.length === 0) return { sheet };
  const which = [sheet, ...others].map((each) => each.name).join(", ");
  return refused("file.sheet-which", which, undefined, { severity: "question" });
}

// A header stands in one of so many rows at the top.
const HEADED = 30;
function hasAll(rows: readonly GridRow[], wanted: readonly string[]): boolean {
  const texts = new Set(rows.flatMap(({ cells }) => cells.map(fold)));
  return wanted.every((each) => texts.has(fold(each)));
}

function isTable({ rows }: WorkbookSheet): boolean {
  let wide = 0;
  return rows.some(({ cells }) => cells.filter((cell) => cell.trim() !== "").length > 1 && ++wide > 1);
}
