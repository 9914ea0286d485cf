// The starter tables as one workbook to be filled in: a guide, a sheet for each table, and words to choose from; and
// its name.
import { type Locale, columnHeader, say, spoken } from "../formula/locale.js";
import { type StarterTable, codeIn, sheetName, starterText } from "../interview/starter-table.js";
import { ASSUMPTIONS, isAssumptionName } from "../model/assumption.js";
import { fieldsOf } from "../model/check-row.js";
import type { Field } from "../model/fields.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import type { Cell, CellStyle, CellValue, ColumnDef, ConditionalRule, DataValidation, WriteSheet } from "hucre/xlsx";

type WordList = {
  readonly key: string;
  readonly words: readonly string[];
  readonly range: string;
  /** Whether other words may be written too. */
  readonly isOpen: boolean;
};

/**
 * A list of words for every column of codes, regions and marks of assumptions, side by side on a sheet under a line of
 * their names.
 */
function wordLists(starter: readonly StarterTable[], sheet: string, regions: readonly string[], locale: Locale) {
  const columns = starter.flatMap(({ table }) => {
    const model: TableModel = tables[table];
    return fieldsOf(model).flatMap((field) => {
      const words = wordsOf(field, regions, locale);
      const isOpen = codesOf(field).length === 0;
      return words.length === 0 ? [] : [{ key: `${model.name}.${field.name}`, words, isOpen }];
    });
  });
  return columns.map(({ key, words, isOpen }, at) => {
    const letter = letterOf(at);
    return { key, words, isOpen, range: `'${sheet}'!$${letter}$2:$${letter}$${String(words.length + 1)}` };
  });
}

function wordsOf(field: Field, regions: readonly string[], locale: Locale): readonly string[] {
  if (field.name === "region") return regions;
  if (field.kind === "cited") return [locale.codes["assumption"] ?? "assumption"];
  return codesOf(field).map((code) => locale.codes[`${field.name}.${code}`] ?? locale.codes[code] ?? code);
}

const codesOf = ({ kind, codes }: Field): readonly string[] => (kind === "yes-no" ? ["yes", "no"] : codes);

/** Letters of a column of a sheet, from 0: `A`, `Z`, `AA`. */
const letterOf = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : "") + String.fromCharCode(65 + (at % 26));

/** Its name: letters that every system and every program takes. */
export const WORKBOOK = "umay-tables.xlsx";

const ROOM = 500;
// Above the rows: what each column is, then the headers.
const FIRST = 3;

const FONT = "Calibri";
const NOTE: CellStyle = {
  font: { name: FONT, italic: true, color: { rgb: "767676" }, size: 10 },
  alignment: { wrapText: true, vertical: "top" },
  // Two notes side by side would read as one.
  border: { left: { style: "thin", color: { rgb: "D9D9D9" } } },
  numFmt: "@",
};
const HEAD: CellStyle = {
  font: { name: FONT, bold: true },
  alignment: { wrapText: true, vertical: "center" },
  border: { bottom: { style: "thin", color: { rgb: "767676" } } },
  numFmt: "@",
};
const GUIDE_TITLE: CellStyle = { font: { name: FONT, bold: true, size: 16 } };
const GUIDE: CellStyle = { font: { name: FONT, size: 11 }, alignment: { wrapText: true, vertical: "top" } };
// The colour of a row that stands as an assumption.
const ASSUMED_FILL = { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF4D6" } } as const;
const RIGHT = { horizontal: "right", indent: 1 } as const;
// Decimals that are typed are all shown: a sheet saved as CSV holds what is shown.
const MONEY = "#,##0.00########";
const SHARE = "0.0#########%";
const BOUNDED = ["cost-standards", "funding"].flatMap((table) => [`${table}.min`, `${table}.max`]);
const MONEY_FIELDS = new Set(["unit_cost", "amount", "salvage", ...BOUNDED]);
const WIDE_FIELDS = new Set(["name", "title", "line", "source", "url", "description", "reason", "series"]);

/** The starter tables as one workbook: a sheet that explains, a sheet a table, lists of words and regions to choose. */
export async function starterWorkbook(
  starter: readonly StarterTable[],
  locale: Locale,
  regions: readonly string[] = [],
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const lists = wordLists(starter, say(locale, "starter-workbook.lists"), regions, locale);
  const sheets = starter.map((each) => sheetOf(each, lists, locale));
  return writeXlsx({
    namedRanges: starter.map((each) => titlesOf(each, lists, locale)),
    sheets: [guideSheet(starter, locale), ...sheets, listSheet(lists, locale)],
    properties: { creator: "umay", created: new Date(0), modified: new Date(0) },
  });
}

/** The first sheet: what to fill in, in which order, what is assumed, and how to run it. */
function guideSheet(starter: readonly StarterTable[], locale: Locale): WriteSheet {
  const told = (key: string, word = ""): string => say(locale, `starter-guide.${key}`, { word });
  // The tables that somebody fills in, in the order of the steps.
  const steps = starter.filter(({ table }) => ["centres", "costStandards", "funding", "assumptions"].includes(table));
  // It has the colour of an assumption, which it is about.
  const marked = told("marked", locale.codes["assumption"]);
  const lines = [
    told("order"),
    ...steps.map(({ table }, at) => `${String(at + 1)}. ${sheetName({ table }, locale)}: ${told(table)}`),
    ...[marked, told("cells"), told("blank"), told("secret", locale.codes["yes"]), told("run")],
  ];
  const columns = [{ width: 100 }];
  const styles = [GUIDE_TITLE, ...lines.map((line) => (line === marked ? { ...GUIDE, fill: ASSUMED_FILL } : GUIDE))];
  return {
    name: told("name"),
    columns,
    rows: [[told("name")], ...lines.map((line) => [line])],
    cells: new Map(styles.map((style, at) => [`${String(at)},0`, { style }])),
    rowDefs: new Map([
      [0, { height: 28 }],
      ...lines.map((line, at): [number, { height: number }] => [at + 1, { height: heightOf([line], columns) + 6 }]),
    ]),
    view: { showGridLines: false },
    pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
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
  const heads = fields.map((field) => columnHeader(model.name, field.name, locale));
  const columns = fields.map((field): ColumnDef => columnOf(model.name, field, lists));
  const filled = starter.rows.map((row) => fields.map((field) => valueOf(field, starterText(row[field.name], locale))));
  const blank: CellValue[][] = Array.from({ length: ROOM - filled.length }, () => fields.map(() => null));
  return {
    name: sheetName(starter, locale),
    columns,
    rows: [notes, heads, ...filled, ...blank],
    cells: cellsOf(starter, fields, locale),
    rowDefs: new Map([
      [0, { height: heightOf(notes, columns) }],
      [1, { height: heightOf(heads, columns) + 6 }],
    ]),
    freezePane: { rows: FIRST - 1, columns: 1 },
    dataValidations: fields.flatMap((field, at) => listFor(model.name, field, at, lists, locale)),
    conditionalRules: assumedRule(fields, locale),
    pageSetup: {
      orientation: "landscape",
      paperSize: "a4",
      // A sheet goes over several pages, so that the notes are printed in 9 points.
      scale: 90,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
  };
}

/**
 * What stands on every printed page: notes, headers, and the columns that say which row it is, as far as there is room.
 * The library writes the name of a sheet without the quotes that a space needs.
 */
function titlesOf(starter: StarterTable, lists: readonly WordList[], locale: Locale) {
  const model: TableModel = tables[starter.table];
  const fields = fieldsOf(model).slice(0, 3);
  const naming = fields.flatMap(({ name, required }, at) => (required && model.key.includes(name) ? [at] : []));
  const last = Math.max(0, ...naming);
  const width = fields
    .slice(0, last + 1)
    .reduce((sum, field) => sum + (columnOf(model.name, field, lists).width ?? 0), 0);
  const name = sheetName(starter, locale);
  const columns = `$${letterOf(width > TITLES ? last : 0)}:$${letterOf(last)}`;
  return { name: "_xlnm.Print_Titles", scope: name, range: `'${name}'!${columns},'${name}'!$1:$${String(FIRST - 1)}` };
}

// Half a page, in letters.
const TITLES = 60;

/** A row has its colour as long as it says of itself that it is an assumption. */
function assumedRule(fields: readonly Field[], locale: Locale): ConditionalRule[] {
  const at = fields.findIndex(({ kind }) => kind === "cited");
  if (at < 0) return [];
  return [
    {
      type: "expression",
      priority: 1,
      formula: `$${letterOf(at)}${String(FIRST)}="${locale.codes["assumption"] ?? "assumption"}"`,
      style: { fill: ASSUMED_FILL },
      range: `A${String(FIRST)}:${letterOf(fields.length - 1)}${String(ROOM + FIRST - 1)}`,
    },
  ];
}

/** Styles of notes, headers and rates, and the question of a pack as a comment at each number that waits for its answer. */
function cellsOf({ table, rows, questions }: StarterTable, fields: readonly Field[], locale: Locale) {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, style] of [NOTE, HEAD].entries())
    for (const column of fields.keys()) cells.set(`${String(row)},${String(column)}`, { style });
  for (const [at, row] of rows.entries()) {
    const code = table === "assumptions" ? codeIn(row["name"]) : undefined;
    const kind = isAssumptionName(code) ? ASSUMPTIONS[code] : undefined;
    // A column of assumptions holds numbers of every kind; those that are rates or parts of a whole are written in per cent.
    const isShare = kind === "rate" || kind === "proportion";
    for (const [column, { name }] of fields.entries()) {
      const question = questions?.[at]?.[name];
      const cell = {
        ...(isShare &&
          ["value", "min", "max"].includes(name) && {
            style: { font: { name: FONT }, numFmt: SHARE, alignment: RIGHT },
          }),
        ...(question && { comment: { text: spoken(locale, question) } }),
      };
      if (Object.keys(cell).length > 0) cells.set(`${String(at + FIRST - 1)},${String(column)}`, cell);
    }
  }
  return cells;
}

const noteOf = (table: string, field: Field, locale: Locale): string =>
  (locale.notes[`${table}.${field.name}`] ?? field.name) +
  (field.required ? ` ${say(locale, "starter-workbook.required")}` : "");

function columnOf(table: string, field: Field, lists: readonly WordList[]): ColumnDef {
  const words = lists.find((each) => each.key === `${table}.${field.name}`)?.words ?? [];
  const longest = Math.max(0, ...words.map((each) => each.length));
  const width = Math.min(Math.max(longest + 3, WIDE_FIELDS.has(field.name) ? 28 : 17), 36);
  const numFmt = formatOf(table, field);
  // Away from the text of the next column.
  const alignment = isNumeric(field) && field.kind !== "value" ? { alignment: RIGHT } : {};
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
      ...(list.isOpen
        ? { showErrorMessage: false }
        : { showErrorMessage: true, errorStyle: "stop", errorMessage: say(locale, "starter-workbook.fault") }),
    },
  ];
}

// Points: as many lines as the longest text takes in its column.
const heightOf = (texts: readonly string[], columns: readonly ColumnDef[]): number =>
  Math.max(...texts.map((text, at) => Math.ceil((text.length * 1.25) / (columns[at]?.width ?? 16)))) * 13.5 + 4;
