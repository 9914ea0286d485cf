import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Table } from "../report/pieces.js";
import type { ListRow, MeasureList, StatementDocument, StatementPart } from "../statement/document.js";
import { signBlock } from "./estimate-paper.js";
import { rowsBlock, tableBlock } from "./paper-table.js";
import type { Block, Paper } from "./paper.js";

/**
 * The first pages of a statement as a text document that is edited: what it says first, methods, ministries, the list of
 * measures, violence, and room for signatures. The rest stands on the page and in the workbook.
 */
export function statementPaper(statement: StatementDocument, locale: Locale): Paper {
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

function partBlocks({ level, methods, ministries, list, over, violence }: StatementPart): Block[] {
  return [
    ...(level === "" ? [] : [{ kind: "heading", level: 2, text: level } as const]),
    ...tableBlocks(methods),
    ...tableBlocks(ministries),
    ...(list ? listBlocks(list) : []),
    ...[...over, violence].flatMap(tableBlocks),
  ];
}

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
    { kind: "heading", level: 2, text: title, newPage: true },
    { kind: "text", runs: [{ text: unit, colour: "quiet" }] },
    rowsBlock(columns, texts, wide),
    ...remarks(list),
  ];
}

const SUMS: ReadonlySet<ListRow["kind"]> = new Set(["group", "subtotal", "total", "aside", "aside-total", "violence"]);

const remarks = ({ remarks: all }: Pick<Table, "remarks">): Block[] =>
  all.length === 0 ? [] : [{ kind: "text", runs: [{ text: all.join(" "), colour: "quiet" }] }];
