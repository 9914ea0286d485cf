// What a caller may give as a file, and the form in which the library works with it.
import { fail } from "../../money/fail.js";
import { type ByteSource, bytesBetween } from "./byte-source.js";
import { limits } from "./limits.js";
import { type RowsContent, isRows, rowsContent } from "./rows-content.js";
import type { SourceTable } from "../../model/source-table.js";
import type { Workbook } from "./grid.js";

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
