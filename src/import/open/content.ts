// What a caller may give as a file, which of these a thing is, the form in which the library holds it, and its bytes.
import { fail } from "../../money/fail.js";
import { bytesBetween, type ByteSource } from "./byte-source.js";
import { limits } from "./limits.js";
import type { SourceTable } from "../../model/source-table.js";
import type { Workbook } from "./grid.js";
import { faultOf, refuse, sheetDraft, wholeRoom } from "./books/sheet-draft.js";
import { plainDigits } from "./decimal-digits.js";
import { digitsOf } from "./sheet-cell.js";
import { mostDigits } from "./slots.js";

/** What a caller may give as a file: text, a buffer, bytes, a source read piece by piece, a workbook, a table, or rows. */
export type Content = string | ArrayBufferLike | ArrayBufferView | ByteSource | Workbook | SourceTable | RowsContent;

export type Held = Uint8Array | ByteSource | Workbook | SourceTable;

/** What a file holds as this library works with it: text becomes UTF-8, bytes are not copied. @throws `file.content` */
export function contentOf(content: Content, name: string): Held {
  if (content instanceof Uint8Array || isSource(content) || isSourceTable(content)) return content;
  if (typeof content === "string") return new TextEncoder().encode(content);
  if (ArrayBuffer.isView(content)) return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  if (isBuffer(content)) return new Uint8Array(content);
  if (isWorkbook(content)) return content;
  if (isRows(content)) return rowsContent(content);
  const wanted = "its text, a buffer, an array of bytes, rows as objects with the columns as keys, or a workbook";
  return fail("file.content", `"${name}" is ${kindOf(content)}: give ${wanted}`);
}

// What a program that knows no types handed over.
function kindOf(content: unknown): string {
  if (content === null) return "null";
  if (content instanceof Promise) return "a promise, to be awaited first";
  return Array.isArray(content) ? "an array of other things than objects" : typeof content;
}

/** The bytes of a file. @throws `file.content` for a workbook, what `contentOf` refuses, and more than are read at once */
export function bytesOf(content: Content, name: string): Uint8Array {
  const held = contentOf(content, name);
  if (isSource(held) && !held.fault && held.size <= limits.file) return bytesBetween(held, 0, held.size);
  return held instanceof Uint8Array ? held : fail("file.content", `"${name}" is a workbook: give its text or bytes`);
}

/** Files as this library works with them, by name. @throws `file.content` */
export const contentsOf = (files: Readonly<Record<string, Content>>): Readonly<Record<string, Held>> =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, contentOf(content, name)]));

export const isSourceTable = (content: unknown): content is SourceTable => isOfKind(content, "table");

export const isSource = (content: unknown): content is ByteSource => isOfKind(content, "source");

const isOfKind = (content: unknown, kind: string): boolean =>
  typeof content === "object" && content !== null && "kind" in content && content.kind === kind;

// A buffer of another window or worker is no instance of the class of this one.
const isBuffer = (content: unknown): content is ArrayBufferLike =>
  /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(content));

export const isWorkbook = (content: unknown): content is Workbook =>
  typeof content === "object" && content !== null && "sheets" in content && Array.isArray(content.sheets);

/** What a cell of rows in memory may hold. A number of more than 15 digits is told: write amounts as decimal strings. */
export type RowValue = string | number | bigint | boolean | Date | null | undefined;

/** Rows in memory: objects with the columns as keys, or columns of equal length by their names. */
export type RowsContent = readonly Readonly<Record<string, RowValue>>[] | Readonly<Record<string, readonly RowValue[]>>;

const isRows = (content: unknown): content is RowsContent => {
  if (Array.isArray(content)) return content.every((each) => typeof each === "object" && each !== null && !Array.isArray(each)); // prettier-ignore
  const columns: unknown[] = typeof content === "object" && content !== null ? Object.values(content) : [];
  return columns.length > 0 && columns.every((each) => Array.isArray(each));
};

/** Rows in memory as a table under its header. A value of another type is written as it is: its column refuses it. */
function rowsContent(rows: RowsContent): Workbook {
  const opened = { kind: "workbook", format: "rows", sha256: "" } as const;
  const draft = sheetDraft("", false, wholeRoom());
  const floats = new Set<string>();
  const [names, count, valueOf] = tableOf(rows);
  try {
    for (const [at, name] of names.entries()) draft.putText(0, at, name, false);
    for (let row = 0; row < count; row++)
      for (const [at, name] of names.entries()) {
        const value = valueOf(row, name);
        const text = textOf(value);
        const isNumber = typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value));
        if (typeof value === "number" && digitsOf(text).length > mostDigits) floats.add(name);
        draft.putText(row + 1, at, text, isNumber);
      }
    if (names.length === 0) refuse("rows.none");
    return { ...opened, sheets: [{ ...draft.sheet(), floats: [...floats] }] };
  } catch (error) {
    return { ...opened, sheets: [], fault: faultOf(error) };
  }
}

type Table = readonly [names: readonly string[], count: number, valueOf: (row: number, name: string) => unknown];

function tableOf(rows: RowsContent): Table {
  if (!isColumns(rows)) return [[...new Set(rows.flatMap(Object.keys))], rows.length, (row, name) => rows[row]?.[name]];
  const lengths = Object.values(rows).map((each) => each.length);
  return [Object.keys(rows), Math.max(0, ...lengths), (row, name) => rows[name]?.[row]];
}

const isColumns = (rows: RowsContent): rows is Readonly<Record<string, readonly RowValue[]>> => !Array.isArray(rows);

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "NaN" : value.toISOString().slice(0, 10);
  if (typeof value === "object") return JSON.stringify(value);
  if (typeof value !== "number") return typeof value === "string" ? value : (value as bigint).toString();
  return plainDigits(value);
}
