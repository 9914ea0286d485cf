import type { Locale } from "../formula/locale.js";
import type { ListRow, MeasureList, StatementDocument, StatementPart } from "../statement/document.js";
import { say } from "../formula/say.js";
import { safe, tableText } from "./md.js";

/** A statement as text with tables, for reading anywhere. */
export function statementMarkdown(statement: StatementDocument, locale: Locale): string {
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
