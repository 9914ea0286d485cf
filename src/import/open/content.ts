import { fail } from "../../money/fail.js";
import type { Workbook } from "./workbook.js";

/** What a file holds, as a caller may have it: its text, a buffer, an array of bytes, or a workbook that was opened. */
export type Content = string | ArrayBufferLike | ArrayBufferView | Workbook;

/**
 * What a file holds as this library works with it.
 *
 * @param content - text, which becomes UTF-8; a buffer, a typed array or a view of one, also of another window or worker;
 *   a workbook that `openFiles` opened
 * @param name - the name of the file, for the error
 * @returns bytes, which are not copied; or the workbook
 * @throws `file.content` for anything else
 * @example contentOf("a;b", "b.csv") // Uint8Array [97, 59, 98]
 */
export function contentOf(content: Content, name: string): Uint8Array | Workbook {
  if (content instanceof Uint8Array) return content;
  if (typeof content === "string") return new TextEncoder().encode(content);
  if (ArrayBuffer.isView(content)) return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  if (isBuffer(content)) return new Uint8Array(content);
  if (isWorkbook(content)) return content;
  return fail(
    "file.content",
    `"${name}" is ${typeof content}: give its text, a buffer, an array of bytes or a workbook`,
  );
}

/** The bytes of a file. @throws `file.content` for a workbook or what `contentOf` refuses */
export function bytesOf(content: Content, name: string): Uint8Array {
  const bytes = contentOf(content, name);
  return bytes instanceof Uint8Array ? bytes : fail("file.content", `"${name}" is a workbook: give its text or bytes`);
}

/** Files as this library works with them, by name. @throws `file.content` */
export const contentsOf = (files: Readonly<Record<string, Content>>): Readonly<Record<string, Uint8Array | Workbook>> =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, contentOf(content, name)]));

// A buffer of another window or worker is no instance of the class of this one.
const isBuffer = (content: unknown): content is ArrayBufferLike =>
  /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(content));

const isWorkbook = (content: unknown): content is Workbook =>
  typeof content === "object" && content !== null && "sheets" in content && Array.isArray(content.sheets);
