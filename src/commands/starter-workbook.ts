// The starter tables as one workbook to be filled in.
import { type Locale, say, spoken } from "../formula/locale.js";
import { codeIn } from "../interview/starter-cell.js";
import { type StarterTable, sheetName, starterHeader, starterText } from "../interview/starter-rows.js";
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
function wordLists(
  starter: readonly StarterTable[],
  sheet: string,
  regions: readonly string[],
  locale: Locale,
): readonly WordList[] {
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
  return codesOf(field).map((code) => wordOf(field, code, locale));
}

const codesOf = ({ kind, codes }: Field): readonly string[] => (kind === "yes-no" ? ["yes", "no"] : codes);

const wordOf = ({ name }: Field, code: string, locale: Locale): string =>
  locale.codes[`${name}.${code}`] ?? locale.codes[code] ?? code;

/** Letters of a column of a sheet, from 0: `A`, `Z`, `AA`. */
const letterOf = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : "") + String.fromCharCode(65 + (at % 26));

const guideName = (locale: Locale): string => say(locale, "starter-guide.name");

/** A line of the sheet that explains; `marked` has the colour of an assumption, which it is about. */
type GuideLine = { readonly text: string; readonly marked?: true };

/** What to fill in, in which order, what is assumed, and how to run it. */
function guideLines(tables: readonly StarterTable[], locale: Locale): readonly GuideLine[] {
  const told = (key: string, word = ""): string => say(locale, `starter-guide.${key}`, { word });
  const steps = tables.flatMap(({ table }) =>
    isStep(table) ? [`${sheetName({ table }, locale)}: ${told(table)}`] : [],
  );
  return [
    { text: told("order") },
    ...steps.map((step, at) => ({ text: `${String(at + 1)}. ${step}` })),
    { text: told("marked", locale.codes["assumption"]), marked: true },
    { text: told("cells") },
    { text: told("blank") },
    { text: told("secret", locale.codes["yes"]) },
    { text: told("run") },
  ];
}

const isStep = (table: string): table is "centres" | "costStandards" | "funding" | "assumptions" =>
  ["centres", "costStandards", "funding", "assumptions"].includes(table);

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

/**
 * The starter tables as one workbook: a sheet that explains, a sheet a table, lists to choose words and regions from.
 */
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

/** The first sheet: a title, and lines of plain words. */
function guideSheet(starter: readonly StarterTable[], locale: Locale): WriteSheet {
  const lines = guideLines(starter, locale);
  const columns = [{ width: 100 }];
  const styles = [GUIDE_TITLE, ...lines.map(({ marked }) => (marked ? { ...GUIDE, fill: ASSUMED_FILL } : GUIDE))];
  return {
    name: guideName(locale),
    columns,
    rows: [[guideName(locale)], ...lines.map(({ text }) => [text])],
    cells: new Map(styles.map((style, at) => [`${String(at)},0`, { style }])),
    rowDefs: new Map([
      [0, { height: 28 }],
      ...lines.map(({ text }, at): [number, { height: number }] => [at + 1, { height: heightOf([text], columns) + 6 }]),
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
  const heads = fields.map((field) => starterHeader(model.name, field.name, locale));
  const columns = fields.map((field): ColumnDef => columnOf(model.name, field, lists));
  const cells = (style: CellStyle, row: number) =>
    fields.map((_, at): [string, { style: CellStyle }] => [`${String(row)},${String(at)}`, { style }]);
  const filled = starter.rows.map((row) => fields.map((field) => valueOf(field, starterText(row[field.name], locale))));
  const blank: CellValue[][] = Array.from({ length: ROOM - filled.length }, () => fields.map(() => null));
  return {
    name: sheetName(starter, locale),
    columns,
    rows: [notes, heads, ...filled, ...blank],
    cells: asking([...cells(NOTE, 0), ...cells(HEAD, 1), ...percentCells(starter, fields)], starter, fields, locale),
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
function titlesOf(
  starter: StarterTable,
  lists: readonly WordList[],
  locale: Locale,
): Readonly<Record<"name" | "scope" | "range", string>> {
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
        const code = codeIn(name);
        const kind = isAssumptionName(code) ? ASSUMPTIONS[code] : undefined;
        if (kind !== "rate" && kind !== "proportion") return [];
        return fields.flatMap((field, column): [string, { style: CellStyle }][] =>
          ["value", "min", "max"].includes(field.name)
            ? [
                [
                  `${String(at + FIRST - 1)},${String(column)}`,
                  { style: { font: { name: FONT }, numFmt: SHARE, alignment: RIGHT } },
                ],
              ]
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
