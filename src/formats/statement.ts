import type { Locale } from "../formula/locale.js";
import { statementPage } from "../html/statement-page.js";
import { nameOf } from "../report/file-name.js";
import type { Result } from "../result/result.js";
import type { ListRow, MeasureList, StatementDocument, StatementPart } from "../statement/document.js";
import { statementBook } from "../workbook/statement-book.js";
import { docxBytes } from "./docx-bytes.js";
import type { OutputFile } from "./format.js";
import { statementPaper } from "./statement-paper.js";
import { bookBytes } from "./xlsx-bytes.js";
import { say } from "../formula/say.js";
import { safe, tableText } from "./md.js";

/** A statement as text with tables, for reading anywhere. */
function statementMarkdown(statement: StatementDocument, locale: Locale): string {
  const { mast, mark, scope, headline, sentences, parts, words, sources, signatures, foot } = statement;
  const blocks = [
    `# ${safe(mast)}`,
    [mark, scope]
      .filter((each) => each !== "")
      .map(safe)
      .join(" · "),
    `**${safe(headline)}**`,
    ...(sentences.length > 0 ? [sentences.map(safe).join(" ")] : []),
    ...parts.flatMap((part) => partText(part, locale)),
    tableText(words, locale),
    ...(sources ? [tableText(sources, locale)] : []),
    ...(locale.reviewed ? [] : [say(locale, "not-reviewed")]),
    signatures.map((each) => `${safe(each)}: \\_\\_\\_\\_\\_\\_\\_\\_`).join("   "),
    safe(foot),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function partText(part: StatementPart, locale: Locale): string[] {
  const { level, methods, ministries, silent, effects, list, violence, need, indicators, over } = part;
  const tables = [...over, violence, need, ...indicators, effects, silent].filter((each) => each !== undefined);
  return [
    ...(level === "" ? [] : [`# ${safe(level)}`]),
    ...[methods, ministries].flatMap((each) => (each ? [tableText(each, locale)] : [])),
    ...(list ? [listText(list)] : []),
    ...tables.map((each) => tableText(each, locale)),
  ];
}

const BOLD: ReadonlySet<ListRow["kind"]> = new Set(["group", "subtotal", "total", "aside", "aside-total", "violence"]);

function listText({ title, unit, columns, rows, remarks }: MeasureList): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const cellsOf = ({ kind, cells, detail, remark }: ListRow): string =>
    line(
      cells.map(({ text }, at) => {
        const bold = BOLD.has(kind) && text !== "" ? `**${safe(text)}**` : safe(text);
        const beside = columns[at]?.kind === "name" ? [detail, remark].filter((each) => each !== undefined) : [];
        return beside.length > 0 ? `${bold} (${beside.map(safe).join("; ")})` : bold;
      }),
    );
  return [
    `## ${safe(title)}`,
    "",
    safe(unit),
    "",
    line(columns.map((each) => safe(each.label))),
    line(columns.map((each) => (each.align === "right" ? "---:" : "---"))),
    ...rows.map(cellsOf),
    ...remarks.flatMap((each) => ["", safe(each)]),
  ].join("\n");
}

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
