// What an output format is, what it writes from, and the files that it gives, with their names and MIME types.
import type { Locale } from "../formula/locale.js";
import type { Pieces } from "../report/document-text.js";
import { type What, nameOf } from "../report/file-name.js";
import type { Result } from "../result/result.js";

/** What a format writes from: the result, which says for whom it may be written, and the language. */
export type Rendering = {
  readonly result: Result;
  readonly locale: Locale;
  /** CSV for programs instead of spreadsheets. */
  readonly tidy?: boolean;
};

/** The day of every part of an archive, which holds no earlier one: the same bytes for the same document, by the clock of any place. */
export const DAY = new Date(1980, 0, 1);

/** MIME types of files by their endings. */
export const MIME = {
  html: "text/html",
  md: "text/markdown",
  csv: "text/csv",
  json: "application/json",
  svg: "image/svg+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** A file of a result, called by what it holds. */
export const fileOf = <Of extends Content>(
  result: Result,
  what: What,
  extension: keyof typeof MIME,
  content: Of,
): OutputFile<Of> => ({ name: nameOf(result, what, extension), mime: MIME[extension], content });

/** One document as files of some formats. */
export async function filesOf<Id extends keyof typeof MIME>(
  result: Result,
  what: What,
  formats: readonly Id[],
  write: Readonly<Record<Id, () => Content | Promise<Content>>>,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const format of formats) files.push(fileOf(result, what, format, await write[format]()));
  return files;
}

/** What a file holds; a large text comes in pieces. */
export type Content = string | Uint8Array | Pieces;

/** A file to be written: its name holds no path. */
export type OutputFile<Of extends Content = Content> = {
  readonly name: string;
  readonly mime: string;
  readonly content: Of;
};

/** A way to write a result down. */
export type Format = {
  readonly id: string;
  readonly extension: string;
  readonly mime: string;
  /** Words of the format; English is required, other languages are optional. */
  readonly label: { readonly en: string; readonly [language: string]: string };
  readonly render: (of: Rendering) => readonly OutputFile[] | Promise<readonly OutputFile[]>;
};

/** A format whose files are text that is there at once. */
export type TextFormat<Text extends string | Pieces = string> = Omit<Format, "render"> & {
  readonly render: (of: Rendering) => readonly OutputFile<Text>[];
};
