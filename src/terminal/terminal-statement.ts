// Statements, comparisons of two results or two budgets, and sheets of countries, on a terminal.
import { type Locale, say } from "../formula/locale.js";
import type { MeasureList, StatementDocument, StatementPart } from "../statement/document.js";
import type { Table, TableRow } from "../report/page.js";
import { plainLocale, fitted } from "./plain-report.js";
import { tableLines } from "./table-lines.js";
import { type Screen, bolder, shown, wrap } from "./text.js";
import type { ComparisonReport } from "../report/comparison-report.js";
import type { SheetDocument } from "../statement/country-sheet.js";

/** How a statement is printed; `all` prints every measure and every table. */
export type StatementScreen = Screen & { readonly all: boolean };
const OF_MINISTRY = new Set(["all", "counted", "state"]);

/** A statement on a screen: what it says first, ministries, and the measures; the rest where all is asked for. */
export function terminalStatement(statement: StatementDocument, language: Locale, screen: StatementScreen): string[] {
  const locale = plainLocale(language, screen);
  const { mast, mark, scope, headline, sentences, parts, words } = statement;
  const fit = (text: string): string => shown(text, screen);
  const lines = (text: string): string[] => wrap(fit(text), screen.width);
  return [
    ...lines(mast),
    ...lines([mark, scope].filter((each) => each !== "").join(" · ")),
    "",
    ...lines(headline).map(bolder(screen)),
    ...lines(sentences.join(" ")),
    ...parts.flatMap((part) =>
      tablesOf(part, statement.phase, screen).flatMap((each) => ["", ...printed(each, locale, screen)]),
    ),
    ...(screen.all ? ["", ...printed(words, locale, screen)] : []),
    ...(language.reviewed ? [] : ["", ...lines(say(locale, "not-reviewed"))]),
  ];
}

function tablesOf(part: StatementPart, phase: string, { all }: StatementScreen): Table[] {
  const { level, methods, ministries, list, violence, need, indicators, effects, silent, over } = part;
  const tables = [
    ministries && (all ? ministries : narrowed(ministries)),
    list && listTable(list, phase),
    need,
    ...(all ? [methods, ...over, violence, ...indicators, effects, silent] : []),
  ].filter((each) => each !== undefined);
  return level === "" ? tables : tables.map((each) => ({ ...each, title: `${level}: ${each.title}` }));
}

function printed(table: Table, locale: Locale, screen: StatementScreen): string[] {
  const { title, unit, ...plain } = fitted(table, screen);
  return [
    ...wrap(unit === undefined ? title : `${title} (${unit})`, screen.width),
    ...tableLines({ title, ...plain }, { screen, locale, all: screen.all }),
  ];
}

function narrowed(table: Table): Table {
  const kept = table.columns.map(({ id }) => OF_MINISTRY.has(id));
  return {
    ...table,
    columns: table.columns.filter((_, at) => kept[at]),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => kept[at]) })),
  };
}

function listTable({ title, unit, columns, rows, remarks }: MeasureList, phase: string): Table {
  const named = columns.findIndex(({ kind }) => kind === "name");
  // Of a measure a screen has room for its code, its money and its part; reasons stand in the files.
  const kept = columns.flatMap(({ kind, id }, at) => (["code", "part"].includes(kind) || id === phase ? [at] : []));
  return {
    id: "measures",
    title,
    unit,
    heading: columns[named]?.label ?? "",
    columns: kept.flatMap((at) => columns[at] ?? []),
    rows: rows.flatMap((row): TableRow[] =>
      row.kind === "group" || row.kind === "aside"
        ? []
        : [
            {
              key: row.key,
              kind: row.kind === "line" || row.kind === "violence" || row.kind === "subtotal" ? "item" : "total",
              label: row.cells[named]?.text ?? "",
              cells: kept.map((at) => row.cells[at] ?? { text: "" }),
            },
          ],
    ),
    remarks,
  };
}

/** The answer, what it is made of as a table, then in words; no line is wider than the screen. */
export function terminalComparison(report: ComparisonReport, language: Locale, screen: Screen): string[] {
  const { headline, sentences, table, reasons } = report;
  const fit = (text: string): string => shown(text, screen);
  const lines = (texts: readonly string[]): string[] => texts.flatMap((each) => wrap(fit(each), screen.width));
  const options = { screen, locale: plainLocale(language, screen), all: true };
  return [
    ...wrap(fit(headline), screen.width).map(bolder(screen)),
    ...lines(sentences),
    ...(table ? ["", ...lines([table.title]), ...tableLines(fitted(table, screen), options)] : []),
    ...(reasons.length > 0 ? ["", ...lines(reasons)] : []),
  ];
}

export function terminalSheet(
  { mast, headline, sentences, tables }: SheetDocument,
  language: Locale,
  screen: Screen,
): string[] {
  const locale = plainLocale(language, screen);
  const lines = (text: string): string[] => wrap(shown(text, screen), screen.width);
  return [
    ...lines(mast),
    "",
    ...lines(headline),
    ...lines(sentences.join(" ")),
    ...tables.flatMap((each) =>
      each.rows.length === 0
        ? ["", ...lines(each.title), ...each.remarks.flatMap(lines)]
        : ["", ...printed(each, locale, { ...screen, all: true })],
    ),
  ];
}
