import type { Locale } from "../formula/locale.js";
import { fieldsOf } from "../model/check-row.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import { type Texts, spoken } from "./command.js";

/** A file of a starter analysis. */
export type StarterFile = { readonly name: string; readonly content: string };

/** A cell: a text or number as it stands, a code that the language has a word for, or words of our own. */
type Cell = string | { readonly code: string } | { readonly words: Texts };
type Row = Readonly<Record<string, Cell>>;

const code = (name: string): Cell => ({ code: name });
const words = (en: string, ru: string): Cell => ({ words: { en, ru } });
const assumption = { source: "assumption" };
const region = words("Region 1", "Регион 1");

/**
 * The files of a starter analysis: one small network whose every value is an assumption and is marked so.
 *
 * @param locale - language of the headers, of code words and of names
 * @param of - currency and fiscal year
 */
export function starter(
  locale: Locale,
  of: { readonly currency: string; readonly fiscalYear: string },
): readonly StarterFile[] {
  const { currency, fiscalYear } = of;
  const year = fiscalYear.slice(0, 4);
  const centre = {
    centre_id: "centre-1",
    name: words("Centre 1", "Центр 1"),
    region,
    ownership: code("ngo"),
    count: "1",
  };
  const standard = { currency, price_year: fiscalYear, vat: code("no"), share: "1", ...assumption };
  const shelter = { standard_id: "shelter-1", service: code("shelter"), ...standard };
  const advice = { standard_id: "counselling-1", service: code("counselling"), ...standard };
  const money = {
    centre_id: "centre-1",
    currency,
    fiscal_year: fiscalYear,
    form: code("cash"),
    evidence: "assumption",
  };
  const files: readonly (readonly [keyof typeof tables, string, readonly Row[]])[] = [
    [
      "centres",
      "centres.csv",
      [
        {
          ...centre,
          service: code("shelter"),
          capacity: "10",
          capacity_unit: code("family_place"),
          clients: "90",
          months_open: "12",
          confidential: code("no"),
          evidence: "assumption",
        },
        {
          ...centre,
          service: code("counselling"),
          clients: "300",
          cases: "100",
          months_open: "12",
          confidential: code("no"),
          evidence: "assumption",
        },
      ],
    ],
    [
      "costStandards",
      "cost-standards.csv",
      [
        { ...shelter, line: words("duty staff", "дежурные"), ...fixed("post_24_7", "26000"), ...pay },
        { ...shelter, line: words("rent", "аренда"), ...fixed("centre", "60000") },
        { ...shelter, line: words("food", "питание"), ...variable("person_night", "250") },
        { ...advice, line: words("counsellor", "консультант"), ...fixed("centre", "30000"), ...pay },
        { ...advice, line: words("legal help", "юридическая помощь"), ...variable("case", "1500") },
      ],
    ],
    [
      "funding",
      "funding.csv",
      [
        {
          ...money,
          source: words("State budget", "Государственный бюджет"),
          source_type: code("state"),
          status: code("committed"),
          amount: "3000000",
        },
        {
          ...money,
          source: words("Donor 1", "Донор 1"),
          source_type: code("donor"),
          status: code("pledged"),
          probability: "0.5",
          amount: "1000000",
        },
      ],
    ],
    ["population", "population.csv", [{ region, year, population: "150000", women: "76000", ...assumption }]],
    [
      "assumptions",
      "assumptions.csv",
      Object.entries(ASSUMED).map(([name, value]) => ({ name: code(name), value, ...assumption })),
    ],
  ];
  const analysis = {
    $schema: "./node_modules/umay/dist/analysis-1.json",
    title: spoken(locale, { en: "Crisis centres", ru: "Кризисные центры" }),
    language: locale.code,
    currency,
    fiscalYear,
    fiscalYearStart: `${year}-01-01`,
    centres: { file: "centres.csv" },
    costStandards: { file: "cost-standards.csv", use: { shelter: "shelter-1", counselling: "counselling-1" } },
    funding: { file: "funding.csv" },
    population: { file: "population.csv" },
    assumptions: { file: "assumptions.csv" },
    supplyStandards: ["coe-family-places"],
    pooling: "none",
  };
  return [
    { name: "umay.json", content: `${JSON.stringify(analysis, null, 2)}\n` },
    ...files.map(([table, name, rows]) => ({ name, content: csv(table, rows, locale) })),
  ];
}

const pay = { pay: code("yes"), on_cost: "0.1725" };

const fixed = (driver: string, cost: string) => ({
  behaviour: code("fixed"),
  driver: code(driver),
  quantity: "1",
  unit_cost: cost,
  period: code("month"),
  pay: code("no"),
});

const variable = (driver: string, cost: string) => ({
  ...fixed(driver, cost),
  behaviour: code("variable"),
  period: code("unit"),
});

// Plausible values that nobody published: each row says so.
const ASSUMED: Readonly<Record<string, Cell>> = {
  days: "365",
  occupancy: "0.75",
  target_occupancy: "0.8",
  net_hours: "1720",
  fte_rounding: code("half"),
  overhead_rate: "0.1",
  overhead_mode: code("markup"),
  contingency_rate: "0.05",
  discount_rate: "0.03",
  children_per_woman: "1.5",
  stay_nights: "30",
  places_per_centre: "10",
  vat_rate: "0",
};

// As spreadsheets of the language expect it: a semicolon where the comma is the decimal mark, and the mark that tells
// them the file is UTF-8.
function csv(table: keyof typeof tables, rows: readonly Row[], locale: Locale): string {
  const model: TableModel = tables[table];
  const fields = fieldsOf(model).map((each) => each.name);
  const comma = locale.marks.decimal === ",";
  const delimiter = comma ? ";" : ",";
  const headers = fields.map((field) => locale.headers[`${model.name}.${field}`] ?? locale.headers[field] ?? field);
  const line = (cells: readonly string[]): string => cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
  const show = (cell: Cell | undefined): string => {
    if (cell === undefined) return "";
    if (typeof cell === "string") return comma && /^\d+\.\d+$/.test(cell) ? cell.replace(".", ",") : cell;
    return "code" in cell ? (locale.codes[cell.code] ?? cell.code) : spoken(locale, cell.words);
  };
  return `\ufeff${[headers, ...rows.map((row) => fields.map((field) => show(row[field])))].map(line).join("\r\n")}\r\n`;
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
