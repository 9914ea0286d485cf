// A statement as a workbook whose sums are formulas; and a sheet of printed tables.
import { type Locale, say } from "../formula/locale.js";
import { letters, quoted } from "../formula/sheet-layout.js";
import type { Cell, Table } from "../report/page.js";
import type { ListColumn, StatementDocument, StatementPart } from "../statement/document.js";
import { type Book, type BookCell, type BookSheet, acrossColumns, headRow, percentFormat } from "./book.js";
import { type ListSheet, amountWidth, listSheet } from "./statement-list-sheet.js";

/** At most five sheets that print: the answer, measures with live sums, ministries, violence and need, words. */
export function statementBook(statement: StatementDocument, locale: Locale): Book {
  const { mast, mark, parts } = statement;
  const sheets =
    parts.length === 1 && parts[0] ? sheetsOf(statement, parts[0], locale) : levelSheets(statement, locale);
  return { title: mast, stamp: mark, names: [], sheets: () => sheets.map(acrossColumns) };
}

function sheetsOf(statement: StatementDocument, part: StatementPart, locale: Locale): BookSheet[] {
  const { list, violence, need, indicators, effects, ministries, silent, methods, over } = part;
  const sheet = (id: string): string => say(locale, `statement.sheet.${id}`);
  const measures = list && listOf(statement, part, sheet("list"), locale);
  const beside = [violence, need, ...indicators, effects].filter((each) => each !== undefined);
  return [
    frontSheet(sheet("front"), statement, [...(methods ? [methods] : []), ...over], locale),
    ...(measures ? [measures.sheet] : []),
    ...(ministries
      ? [
          tableSheet(
            sheet("ministries"),
            [ministries, ...(silent ? [silent] : [])],
            liveCells(measures, part, statement.phase),
          ),
        ]
      : []),
    tableSheet(sheet("violence"), beside),
    wordSheet(sheet("words"), statement),
  ];
}

// Levels without a common total stand side by side: their lists one under another would be taken for one.
function levelSheets(statement: StatementDocument, locale: Locale): BookSheet[] {
  const { parts } = statement;
  const tables = parts.flatMap(({ level, methods }) =>
    methods ? [{ ...methods, title: `${level}: ${methods.title}` }] : [],
  );
  const rest = parts.flatMap(({ level, ministries, over, effects, violence, need, indicators }) =>
    [ministries, ...over, effects, violence, need, ...indicators].flatMap((each) =>
      each ? [{ ...each, title: `${level}: ${each.title}` }] : [],
    ),
  );
  const named = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 28);
  return [
    frontSheet(say(locale, "statement.sheet.front"), statement, tables, locale),
    ...parts
      .slice(0, 2)
      .flatMap((part) => (part.list ? [listOf(statement, part, named(part.level), locale).sheet] : [])),
    tableSheet(say(locale, "statement.sheet.ministries"), rest),
    wordSheet(say(locale, "statement.sheet.words"), statement),
  ];
}

function listOf({ mast, currency, phase }: StatementDocument, { list }: StatementPart, name: string, locale: Locale) {
  const before: BookCell[][] = [
    [{ text: mast, style: "title" }],
    [{ text: say(locale, "statement.sheet.unit", { currency }), style: "quiet" }],
  ];
  return listSheet(list ?? { title: "", unit: "", columns: [], rows: [], remarks: [] }, phase, name, before);
}

function frontSheet(
  name: string,
  { mast, mark, scope, headline, sentences, signatures }: StatementDocument,
  tables: readonly Table[],
  locale: Locale,
): BookSheet {
  const rows: BookCell[][] = [
    [{ text: mast, style: "title" }],
    [{ text: [mark, scope].filter((each) => each !== "").join(" · "), style: "quiet" }],
    [{ text: headline, style: "answer" }],
    ...sentences.map((text): BookCell[] => [{ text, style: "words" }]),
    ...(locale.reviewed ? [] : [[{ text: say(locale, "not-reviewed"), style: "quiet" } as const]]),
    [],
    ...tables.flatMap((each) => tableRows(each)),
    ...signatures.flatMap((text): BookCell[][] => [[], [{ text: `${text}: ${"_".repeat(30)}` }]]),
  ];
  return { name, rows, widths: [58, 20, 20, 20, 20], frozen: { rows: 0, columns: 0 } };
}

type Live = (table: Table, row: number, column: number) => string | undefined;

export function tableSheet(name: string, tables: readonly Table[], live: Live = () => undefined): BookSheet {
  const most = Math.max(1, ...tables.map(({ columns }) => columns.length));
  const widths = Array.from({ length: most }, (_, at) =>
    amountWidth(tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[at]))),
  );
  return {
    name,
    rows: tables.flatMap((each) => tableRows(each, live)),
    widths: [44, ...widths.map((each, at) => Math.max(each, at === most - 1 && most > 3 ? 16 : 13))],
    frozen: { rows: 0, columns: 0 },
  };
}

function tableRows(table: Table, live: Live = () => undefined): BookCell[][] {
  const { title, heading, columns, rows, remarks } = table;
  return [
    [{ text: title, style: "title" }],
    headRow([heading, ...columns.map(({ label }) => label)]),
    ...rows.map(({ label, detail, kind, cells, sentence }, at): BookCell[] => {
      const style = kind === "total" ? ("sum" as const) : ("words" as const);
      const name: BookCell = { text: detail === undefined ? label : `${label}, ${detail}`, style };
      if (sentence !== undefined) return [name, { text: sentence, style: "quiet" }];
      return [name, ...cells.map((cell, place) => valueCell(cell, kind === "total", live(table, at, place)))];
    }),
    ...remarks.map((text): BookCell[] => [{ text, style: "quiet" }]),
    [],
  ];
}

// Shares are printed with their sign; other values are amounts in whole units, or counts.
function valueCell({ text, words, value }: Cell, isTotal: boolean, formula: string | undefined): BookCell {
  const style = { style: isTotal ? ("sum" as const) : ("words" as const) };
  if (value == null) return text === "" ? null : { text: words ?? text, ...style };
  const format = text.includes("%") ? percentFormat(value) : "#,##0";
  return formula === undefined
    ? { number: value, format, ...style }
    : { formula, cached: { number: value }, format, ...style };
}

/** Cells of ministries that are sums: of the list of measures, and of the rows above. */
function liveCells(measures: ListSheet | undefined, { list }: StatementPart, phase: string): Live {
  const column = (is: (column: ListColumn) => boolean): string => letters((list?.columns ?? []).findIndex(is));
  const taken: Readonly<Record<string, string>> = {
    counted: column(({ id }) => id === phase),
    part: column(({ kind }) => kind === "part"),
    weighted: column(({ kind }) => kind === "part"),
  };
  return (table, at, place) => {
    const row = table.rows[at];
    const id = table.columns[place]?.id ?? "";
    if (table.id !== "ministries" || !row || !SUMMED.has(id)) return undefined;
    if (row.kind === "total") return totalFormula(table, at, letters(place + 1));
    const found = list?.rows.find(({ kind, group }) => kind === "subtotal" && group === row.key);
    const number = found && measures?.places.get(found.key);
    const from = taken[id];
    return measures && number !== undefined && from !== undefined
      ? `${quoted(measures.sheet.name)}!${from}${String(number)}`
      : undefined;
  };
}

const SUMMED: ReadonlySet<string> = new Set(["all", "screened", "measures", "counted", "part", "weighted", "against"]);
// Above the first row of a table stand its title and its head.
const ABOVE = 3;

// What was screened is the sum of the rows above; all money is that, and what stands below it.
function totalFormula({ rows }: Table, at: number, letter: string): string {
  const before = rows.findLastIndex(({ kind }, place) => place < at && kind === "total");
  return `SUM(${letter}${String(ABOVE + Math.max(before, 0))}:${letter}${String(ABOVE + at - 1)})`;
}

const wordSheet = (name: string, { words, sources }: StatementDocument): BookSheet => ({
  name,
  rows: [words, ...(sources ? [sources] : [])].flatMap((each) => tableRows(each)),
  widths: [30, 70, 48],
  frozen: { rows: 0, columns: 0 },
});
