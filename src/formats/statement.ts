import type { Locale } from "../formula/locale.js";
import { statementPage } from "../html/statement-page.js";
import { nameOf } from "../report/file-name.js";
import type { Result } from "../result/result.js";
import type { StatementDocument } from "../statement/document.js";
import { statementBook } from "../workbook/statement-book.js";
import { docxBytes } from "./docx-bytes.js";
import type { OutputFile } from "./format.js";
import { statementPaper } from "./statement-paper.js";
import { bookBytes } from "./xlsx-bytes.js";
import { statementMarkdown } from "./statement-md.js";

/** Formats of a statement, by the endings of their files. */
export const STATEMENT_FORMATS = ["html", "xlsx", "docx", "md"] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

const MIME: Readonly<Record<StatementFormat, string>> = {
  html: "text/html",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown",
};

/** A statement as files: a page, a workbook that adds up, a text document of its first pages, and text. */
export async function statementFiles(
  statement: StatementDocument,
  result: Result,
  locale: Locale,
  formats: readonly StatementFormat[] = STATEMENT_FORMATS,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const format of formats) {
    const content = await WRITE[format](statement, locale);
    files.push({ name: nameOf(result, "statement", format), mime: MIME[format], content });
  }
  return files;
}

type Write = (statement: StatementDocument, locale: Locale) => OutputFile["content"] | Promise<Uint8Array>;

const WRITE: Readonly<Record<StatementFormat, Write>> = {
  html: statementPage,
  xlsx: (statement, locale) => bookBytes(statementBook(statement, locale)),
  docx: (statement, locale) => docxBytes(statementPaper(statement, locale)),
  md: statementMarkdown,
};
