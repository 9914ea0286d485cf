import type { Cell, CellStyle, CellValue, ColumnDef, DataValidation, WriteSheet } from "hucre/xlsx";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { type Field, fieldsOf } from "../model/check-row.js";
import { ASSUMPTIONS, isAssumptionName } from "../model/assumption.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import { spoken } from "./command.js";
import { REGION, type WordList, letterOf, wordLists } from "./starter-lists.js";
import { type StarterTable, starterHeader, starterText } from "./starter-rows.js";

/** Its name: letters that every system and every program takes. */
export const WORKBOOK = "umay-tables.xlsx";

/** Rows of a sheet that are ready to be filled in. */
const ROOM = 500;
// Above the rows: what each column is, then the headers.
const FIRST = 3;

const FONT = "Calibri";
const NOTE: CellStyle = {
  font: { name: FONT, italic: true, color: { rgb: "767676" }, size: 9 },
  alignment: { wrapText: true, vertical: "top" },
  numFmt: "@",
};
const HEAD: CellStyle = {
  font: { name: FONT, bold: true },
  alignment: { wrapText: true, vertical: "center" },
  border: { bottom: { style: "thin", color: { rgb: "767676" } } },
  numFmt: "@",
};
// Decimals that are typed are all shown: a sheet saved as CSV holds what is shown.
const MONEY = "#,##0.00########";
const SHARE = "0.0#########%";
const MONEY_FIELDS = new Set([
  "unit_cost",
  "amount",
  "salvage",
  "cost-standards.min",
  "cost-standards.max",
  "funding.min",
  "funding.max",
]);
const WIDE_FIELDS = new Set(["name", "title", "line", "source", "url", "description", "reason", "series"]);

/** Name of the sheet of a table. */
export const sheetName = ({ table }: Pick<StarterTable, "table">, locale: Locale): string => {
  const name = say(locale, `table.${tables[table].name}`);
  return (name.slice(0, 1).toUpperCase() + name.slice(1)).slice(0, 31);
};

/**
 * The starter tables as one workbook: a sheet a table, above its headers what each column is, starter values, and lists
 * to choose code words from.
 *
 * @param starter - the tables
 * @param locale - language of headers, explanations and words
 * @param regions - names of the regions of the country, to choose from
 * @returns the bytes of an XLSX file, the same for the same tables
 */
export async function starterWorkbook(
  starter: readonly StarterTable[],
  locale: Locale,
  regions: readonly string[] = [],
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const lists = wordLists(starter, say(locale, "starter-workbook.lists"), locale, regions);
  const sheets = starter.map((each) => sheetOf(each, lists, locale));
  return writeXlsx({
    sheets: [...sheets, listSheet(lists, locale)],
    properties: { creator: "umay", created: new Date(0), modified: new Date(0) },
  });
}

function listSheet(lists: readonly WordList[], locale: Locale): WriteSheet {
  const height = Math.max(...lists.map((each) => each.words.length));
  const rows = Array.from({ length: height }, (_, at) => lists.map((each) => each.words[at] ?? null));
  return { name: say(locale, "starter-workbook.lists"), hidden: true, rows: [lists.map((each) => each.key), ...rows] };
}

function sheetOf(starter: StarterTable, lists: readonly WordList[], locale: Locale): WriteSheet {
  const model: TableModel = tables[starter.table];
  const fields = fieldsOf(model);
  const notes = fields.map((field) => noteOf(model.name, field, locale));
  const columns = fields.map((field): ColumnDef => columnOf(model.name, field, lists));
  const cells = (style: CellStyle, row: number) =>
    fields.map((_, at): [string, { style: CellStyle }] => [`${String(row)},${String(at)}`, { style }]);
  const filled = starter.rows.map((row) => fields.map((field) => valueOf(field, starterText(row[field.name], locale))));
  const blank: CellValue[][] = Array.from({ length: ROOM - filled.length }, () => fields.map(() => null));
  return {
    name: sheetName(starter, locale),
    columns,
    rows: [notes, fields.map((field) => starterHeader(model.name, field.name, locale)), ...filled, ...blank],
    cells: asking([...cells(NOTE, 0), ...cells(HEAD, 1), ...percentCells(starter, fields)], starter, fields, locale),
    rowDefs: new Map([
      [0, { height: noteHeight(notes, columns) }],
      [1, { height: 30 }],
    ]),
    freezePane: { rows: FIRST - 1, columns: 1 },
    dataValidations: fields.flatMap((field, at) => listFor(model.name, field, at, lists, locale)),
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Styled cells, and the question of a pack as a comment at each number that waits for its answer. */
function asking(
  styled: readonly [string, Partial<Cell>][],
  { questions = [] }: StarterTable,
  fields: readonly Field[],
  locale: Locale,
): Map<string, Partial<Cell>> {
  const cells = new Map(styled);
  questions.forEach((row, at) => {
    for (const [column, { name }] of fields.entries()) {
      const place = `${String(at + FIRST - 1)},${String(column)}`;
      const question = row[name];
      if (question) cells.set(place, { ...cells.get(place), comment: { text: spoken(locale, question) } });
    }
  });
  return cells;
}

// A column of assumptions holds numbers of every kind; those that are rates or parts of a whole are written in per cent.
const percentCells = ({ table, rows }: StarterTable, fields: readonly Field[]): [string, { style: CellStyle }][] =>
  table !== "assumptions"
    ? []
    : rows.flatMap(({ name }, at) => {
        const code = typeof name === "object" && "code" in name ? name.code : undefined;
        const kind = isAssumptionName(code) ? ASSUMPTIONS[code] : undefined;
        if (kind !== "rate" && kind !== "proportion") return [];
        return fields.flatMap((field, column): [string, { style: CellStyle }][] =>
          ["value", "min", "max"].includes(field.name)
            ? [[`${String(at + FIRST - 1)},${String(column)}`, { style: { font: { name: FONT }, numFmt: SHARE } }]]
            : [],
        );
      });

const noteOf = (table: string, field: Field, locale: Locale): string =>
  (locale.notes[`${table}.${field.name}`] ?? field.name) +
  (field.required ? ` ${say(locale, "starter-workbook.required")}` : "");

function columnOf(table: string, field: Field, lists: readonly WordList[]): ColumnDef {
  const words = lists.find((each) => each.key === `${table}.${field.name}`)?.words ?? [];
  const longest = Math.max(0, ...words.map((each) => each.length));
  const width = Math.min(Math.max(longest + 3, WIDE_FIELDS.has(field.name) ? 28 : 17), 36);
  const numFmt = formatOf(table, field);
  // Away from the text of the next column.
  const alignment =
    isNumeric(field) && field.kind !== "value" ? { alignment: { horizontal: "right", indent: 1 } as const } : {};
  return { width, style: { font: { name: FONT }, numFmt, ...alignment } };
}

// Codes and years are text: a spreadsheet would take their zeros away.
function formatOf(table: string, { name, kind }: Field): string {
  if (kind === "share" || kind === "rate") return table === "assumptions" ? "General" : SHARE;
  if (kind === "date") return "yyyy-mm-dd";
  if (MONEY_FIELDS.has(name) || MONEY_FIELDS.has(`${table}.${name}`)) return MONEY;
  return kind === "number" || kind === "whole" || kind === "month" || kind === "value" ? "General" : "@";
}

const valueOf = (field: Field, text: string): CellValue => {
  if (text === "") return null;
  return isNumeric(field) && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
};

const isNumeric = ({ kind }: Field): boolean => ["number", "share", "rate", "whole", "month", "value"].includes(kind);

function listFor(
  table: string,
  { name }: Field,
  at: number,
  lists: readonly WordList[],
  locale: Locale,
): DataValidation[] {
  const list = lists.find((each) => each.key === `${table}.${name}`);
  if (!list) return [];
  const letter = letterOf(at);
  return [
    {
      type: "list",
      formula1: list.range,
      range: `${letter}${String(FIRST)}:${letter}${String(ROOM + FIRST - 1)}`,
      allowBlank: true,
      showErrorMessage: name !== REGION,
      errorStyle: "stop",
      errorMessage: say(locale, "starter-workbook.fault"),
    },
  ];
}

// Points: as many lines as the longest note takes in its column.
const noteHeight = (notes: readonly string[], columns: readonly ColumnDef[]): number =>
  Math.max(...notes.map((note, at) => Math.ceil((note.length * 1.15) / (columns[at]?.width ?? 16)))) * 12.5 + 4;
