import type { Locale } from "../formula/locale.js";
import type { tables } from "../model/tables.js";
import { type Texts, spoken } from "./command.js";

/** A cell: a text or number as it stands, a code that the language has a word for, or words of our own. */
export type StarterCell = string | { readonly code: string } | { readonly words: Texts };

/** A table of a starter analysis with its rows. */
export type StarterTable = {
  readonly table: keyof typeof tables;
  readonly rows: readonly Readonly<Record<string, StarterCell>>[];
};

const code = (name: string): StarterCell => ({ code: name });
const words = (en: string, ru: string): StarterCell => ({ words: { en, ru } });
const assumption = { source: "assumption" };
const region = words("Region 1", "Регион 1");

/**
 * The rows of a starter analysis: one small network whose every value is an assumption and is marked so.
 *
 * @param of - currency and fiscal year
 * @returns the tables in the order in which a person fills them
 */
export function starterRows(of: { readonly currency: string; readonly fiscalYear: string }): readonly StarterTable[] {
  const { currency, fiscalYear } = of;
  const year = fiscalYear.slice(0, 4);
  const centre = {
    centre_id: "centre-1",
    name: words("Centre 1", "Центр 1"),
    region,
    ownership: code("ngo"),
    count: "1",
    months_open: "12",
    confidential: code("no"),
    evidence: "assumption",
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
  return [
    {
      table: "centres",
      rows: [
        { ...centre, service: code("shelter"), capacity: "10", capacity_unit: code("family_place"), clients: "90" },
        { ...centre, service: code("counselling"), clients: "300", cases: "100" },
      ],
    },
    {
      table: "costStandards",
      rows: [
        { ...shelter, line: words("duty staff", "дежурные"), ...fixed("post_24_7", "26000"), ...pay },
        { ...shelter, line: words("rent", "аренда"), ...fixed("centre", "60000") },
        { ...shelter, line: words("food", "питание"), ...variable("person_night", "250") },
        { ...advice, line: words("counsellor", "консультант"), ...fixed("centre", "30000"), ...pay },
        { ...advice, line: words("legal help", "юридическая помощь"), ...variable("case", "1500") },
      ],
    },
    {
      table: "funding",
      rows: [
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
    },
    { table: "population", rows: [{ region, year, population: "150000", women: "76000", ...assumption }] },
    {
      table: "assumptions",
      rows: Object.entries(ASSUMED).map(([name, value]) => ({ name: code(name), value, ...assumption })),
    },
    { table: "indices", rows: [{ series: "cpi", year, value: "100", ...assumption }] },
    {
      table: "sources",
      rows: [{ id: "source-1", title: words("Your source", "Ваш источник"), kind: code("assumption") }],
    },
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
const ASSUMED: Readonly<Record<string, StarterCell>> = {
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

/** The text of a cell in a language. */
export function starterText(cell: StarterCell | undefined, locale: Locale): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  return "code" in cell ? (locale.codes[cell.code] ?? cell.code) : spoken(locale, cell.words);
}

/** The header of a column of a table in a language. */
export const starterHeader = (table: string, field: string, locale: Locale): string =>
  locale.headers[`${table}.${field}`] ?? locale.headers[field] ?? field;
