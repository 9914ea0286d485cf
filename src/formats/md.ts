// The report as Markdown; other papers take its tables and its safe text from here.
import { type Locale, say } from "../formula/locale.js";
import { type Cell, type Report, type Table, type TableRow, answerLines, optionWords } from "../report/page.js";
import type { Problem } from "../report/problems.js";
import { reportOf } from "../report/report-of.js";
import { MIME, type TextFormat, fileOf } from "./format.js";
import { visible } from "../report/safe-text.js";

/** The report as text with tables, for reading anywhere. */
export const md: TextFormat = {
  id: "md",
  extension: "md",
  mime: MIME.md,
  label: { en: "the report as text", ru: "отчёт текстом", kk: "есеп мәтін түрінде", ky: "отчет текст түрүндө" },
  render: ({ result, locale }) => [fileOf(result, "report", "md", markdown(reportOf(result, locale), locale))],
};

export function markdown(report: Report, locale: Locale): string {
  const { answer, centres, regions, sources, money, plan, supply, budget } = report;
  const { read, assumed, problems, kept, accepted, record } = report;
  const tables = [centres, regions, sources, money, plan, supply, budget].flat().filter((each) => each !== undefined);
  const blocks = [
    `# ${safe(report.title)}`,
    [report.modeWords, report.unit, `umay ${report.version}`]
      .filter((each) => each !== "")
      .map(safe)
      .join(" · "),
    `**${safe(answer.headline)}**`,
    ...[answer.sentences, answer.below].flatMap((each) => (each.length > 0 ? [each.map(safe).join(" ")] : [])),
    ...(answer.facts.length > 0 ? [answer.facts.map((each) => `- ${safe(each)}`).join("\n")] : []),
    ...tables.map((each) => tableText(each, locale)),
    ...kept.map(safe),
    tableText(assumed, locale),
    `## ${say(locale, "problems")}`,
    problems.length > 0 ? problems.map((each) => problemText(each, locale)).join("\n") : say(locale, "problems.none"),
    ...(accepted.length > 0
      ? [`## ${say(locale, "accepted.title")}`, accepted.map((each) => `- ${safe(each)}`).join("\n")]
      : []),
    tableText(read, locale),
    ...record.map((each) => tableText(each, locale)),
    ...(locale.reviewed ? [] : [say(locale, "not-reviewed")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

export function tableText(table: Table, locale: Locale): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const head = [`## ${safe(table.title)}`, ...(table.unit === undefined ? [] : ["", safe(table.unit)])];
  const rows = table.rows.map((row) => line([rowLabel(row, locale), ...cellTexts(row, table)]));
  const grid = [
    line([table.heading, ...table.columns.map((each) => each.label)].map(safe)),
    line(["---", ...table.columns.map((each) => (each.align === "right" ? "---:" : "---"))]),
    ...rows,
  ];
  return [
    ...head,
    ...(rows.length > 0 ? ["", ...grid] : []),
    ...table.remarks.flatMap((each) => ["", safe(each)]),
  ].join("\n");
}

// What stands across the columns stands in the first of them.
const cellTexts = (row: TableRow, { columns }: Table): readonly string[] =>
  row.sentence === undefined
    ? row.cells.map((cell) => cellText(cell, row))
    : columns.map((_, at) => (at === 0 ? safe(row.sentence ?? "") : ""));

function rowLabel({ label, detail, kind, remark }: TableRow, locale: Locale): string {
  const name = [label, detail]
    .filter((each) => each !== undefined)
    .map(safe)
    .join(", ");
  const words = [kind === "outside" ? say(locale, "outside") : undefined, remark].filter((each) => each !== undefined);
  const all = words.length > 0 ? `${name} (${words.map(safe).join("; ")})` : name;
  return kind === "total" ? `**${all}**` : all;
}

function cellText({ text, words, reason }: Cell, { kind }: TableRow): string {
  const shown = `${safe(words ?? text)}${reason === undefined ? "" : ` \\[${reason}\\]`}`;
  return kind === "total" && shown !== "" ? `**${shown}**` : shown;
}

function problemText({ number, text, alike, frame, options = [] }: Problem, locale: Locale): string {
  const same = alike.length > 0 ? ` ${say(locale, "alike", { count: alike.length, rows: alike.join(", ") })}` : "";
  const row = frame ? `\n   ${frame.row} | ${safe(frame.text)}` : "";
  const answers = options.map((option) => {
    const lines = answerLines(option).map((line) => ` [${line}]`);
    return `\n   - ${safe(optionWords(option, locale) + lines.join(""))}`;
  });
  return `${number ?? 1}. ${safe(text + same)}${row}${answers.join("")}`;
}

/** Text from files as it is: no Markdown, HTML, line break or sign that cannot be shown takes effect. */
export const safe = (text: string): string =>
  visible(text)
    .replace(/[\\`*_[\]|#~]/g, (mark) => `\\${mark}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
