// A starter analysis as text: its file umay.json, and its tables as CSV, with the name of the file of each.
import { type CsvCell, csvText } from "../formats/csv-text.js";
import { type Locale, columnHeader, say } from "../formula/locale.js";
import { fieldsOf } from "../model/check-row.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import { STARTERS, starterQuestions } from "./starter-rows.js";
import { type StarterTable, starterText } from "./starter-table.js";

export type StarterPlace = { readonly file: string; readonly sheet?: string };

type Analysed = {
  readonly title?: string | undefined;
  readonly currency: string;
  readonly fiscalYear: string;
  readonly tables: readonly StarterTable[];
  /** Cost standard by service; those of the starter where it is not said. */
  readonly use?: Readonly<Record<string, string>>;
  readonly country?: object | string;
  readonly requests?: readonly object[];
  /** Month and day on which the fiscal year begins; without it, the first of January. */
  readonly starts?: string | undefined;
};

/** The text of `umay.json` of a starter analysis. */
export function starterAnalysis(locale: Locale, of: Analysed, placeOf: (table: StarterTable) => StarterPlace): string {
  const {
    currency,
    fiscalYear,
    country,
    use = Object.fromEntries(STARTERS.map((each) => [each.service, each.id])),
  } = of;
  const questions = of.use ? [] : starterQuestions(currency, locale);
  const hasPopulation = of.tables.some(({ table }) => table === "population");
  const analysis = {
    $schema: "./node_modules/umay/dist/analysis-1.json",
    title: of.title ?? say(locale, "starter-analysis.title"),
    language: locale.code,
    currency,
    fiscalYear,
    fiscalYearStart: `${fiscalYear.slice(0, 4)}-${of.starts ?? "01-01"}`,
    ...(country && { country }),
    ...Object.fromEntries(
      of.tables.map((each) => [each.table, { ...placeOf(each), ...(each.table === "costStandards" ? { use } : {}) }]),
    ),
    ...(hasPopulation ? { supplyStandards: ["coe-family-places"] } : {}),
    pooling: "none",
    ...(of.requests && { requests: of.requests }),
    ...(questions.length > 0 ? { questions } : {}),
  };
  return `${JSON.stringify(analysis, null, 2)}\n`;
}

/** The file that a table has for itself, such as `cost-standards.csv`. */
export const csvName = ({ table }: StarterTable): string => `${tables[table].name}.csv`;

/** A starter table as a CSV file that a spreadsheet of the language opens by a double click. */
export function starterCsv({ table, rows }: StarterTable, locale: Locale): string {
  const model: TableModel = tables[table];
  const fields = fieldsOf(model).map((each) => each.name);
  const cell = (text: string): CsvCell => (/^\d+(\.\d+)?$/.test(text) ? { number: text } : text);
  return csvText(
    [
      fields.map((field) => columnHeader(model.name, field, locale)),
      ...rows.map((row) => fields.map((field) => cell(starterText(row[field], locale)))),
    ],
    locale.marks,
  );
}
