import type { Locale } from "../formula/locale.js";
import { statementPage } from "../html/statement-page.js";
import { nameOf } from "../report/file-name.js";
import type { Result } from "../result/result.js";
import type { StatementDocument } from "../statement/document.js";
import { statementBook } from "../workbook/statement-book.js";
import type { OutputFile } from "./format.js";
import { statementMarkdown } from "./statement-md.js";
import { bookBytes } from "./xlsx-bytes.js";

/** Formats of a statement, by the endings of their files. */
export const STATEMENT_FORMATS = ["html", "xlsx", "md"] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

const MIME: Readonly<Record<StatementFormat, string>> = {
  html: "text/html",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  md: "text/markdown",
};

/** A statement as files: a page, a workbook that adds up, and text. */
export async function statementFiles(
  statement: StatementDocument,
  result: Result,
  locale: Locale,
  formats: readonly StatementFormat[] = STATEMENT_FORMATS,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const format of formats) {
    const content =
      format === "xlsx"
        ? await bookBytes(statementBook(statement, locale))
        : (format === "html" ? statementPage : statementMarkdown)(statement, locale);
    files.push({ name: nameOf(result, "statement", format), mime: MIME[format], content });
  }
  return files;
}
