// A statement as files: a page, a workbook, a text document of its first pages, and text.
import { type Locale, say } from "../formula/locale.js";
import { statementPage } from "../html/statement-page.js";
import type { Result } from "../result/result.js";
import { type ListRow, type MeasureList, type StatementDocument, type StatementPart, isShortList } from "../statement/document.js"; // prettier-ignore
import { statementBook } from "../workbook/statement-book.js";
import { docxBytes } from "./docx-bytes.js";
import { type OutputFile, filesOf } from "./format.js";
import { bookBytes } from "./xlsx-bytes.js";
import { safe, tableText } from "./md.js";
import type { Table } from "../report/page.js";
import { signBlock } from "./estimate-paper.js";
import { rowsBlock, tableBlock } from "./paper-table.js";
import type { Block, Paper } from "./paper.js";

/** What a statement says first, methods, ministries, measures, violence and signatures; the rest is on the page. */
function statementPaper(statement: StatementDocument, locale: Locale): Paper {
  const { title, mast, mark, scope, headline, sentences, parts, foot } = statement;
  const text = (words: string, look: object = {}): Block => ({ kind: "text", runs: [{ text: words, ...look }] });
  return {
    title,
    language: locale.code,
    foot: [mast, mark, foot].filter((each) => each !== "").join(" · "),
    blocks: [
      { kind: "heading", level: 1, text: headline },
      text([mast, mark, scope].filter((each) => each !== "").join(" · "), { colour: "quiet" }),
      text(sentences.join(" ")),
      ...(locale.reviewed ? [] : [text(say(locale, "not-reviewed"), { colour: "quiet" })]),
      ...parts.flatMap(partBlocks),
      signBlock(statement),
    ],
  };
}

const partBlocks = ({ level, methods, ministries, list, over, violence }: StatementPart): Block[] => [
  ...(level === "" ? [] : [{ kind: "heading", level: 2, text: level } as const]),
  ...tableBlocks(methods),
  ...tableBlocks(ministries),
  ...(list ? listBlocks(list) : []),
  ...[...over, violence].flatMap(tableBlocks),
];

function tableBlocks(table: Table | undefined): Block[] {
  if (table === undefined) return [];
  const title = table.unit === undefined ? table.title : `${table.title} (${table.unit})`;
  return [{ kind: "heading", level: 2, text: title }, tableBlock(table), ...remarks(table)];
}

function listBlocks(list: MeasureList): Block[] {
  const { title, unit, columns, rows } = list;
  const wide = columns.flatMap(({ kind }, at) => (kind === "name" || kind === "words" ? [at] : []));
  const texts = rows.map(({ kind, cells, detail, remark }) => ({
    isSum: SUMS.has(kind),
    beside: [detail, remark].filter((each) => each !== undefined).join("; ") || undefined,
    cells,
  }));
  return [
    { kind: "heading", level: 2, text: title, newPage: !isShortList(list) },
    { kind: "text", runs: [{ text: unit, colour: "quiet" }] },
    rowsBlock(columns, texts, wide),
    ...remarks(list),
  ];
}

const SUMS: ReadonlySet<ListRow["kind"]> = new Set(["group", "subtotal", "total", "aside", "aside-total", "violence"]);

const remarks = ({ remarks: all }: Pick<Table, "remarks">): Block[] =>
  all.length === 0 ? [] : [{ kind: "text", runs: [{ text: all.join(" "), colour: "quiet" }] }];

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

function listText({ title, unit, columns, rows, remarks }: MeasureList): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const cellsOf = ({ kind, cells, detail, remark }: ListRow): string =>
    line(
      cells.map(({ text }, at) => {
        const bold = SUMS.has(kind) && text !== "" ? `**${safe(text)}**` : safe(text);
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

/** A statement as files: a page, a workbook that adds up, a text document of its first pages, and text. */
export const statementFiles = (
  statement: StatementDocument,
  result: Result,
  locale: Locale,
  formats: readonly StatementFormat[] = STATEMENT_FORMATS,
): Promise<OutputFile[]> =>
  filesOf(result, "statement", formats, {
    html: () => statementPage(statement, locale),
    xlsx: () => bookBytes(statementBook(statement, locale)),
    docx: () => docxBytes(statementPaper(statement, locale)),
    md: () => statementMarkdown(statement, locale),
  });
