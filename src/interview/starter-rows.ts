// The packs and tables of a starter: a small network of marked assumptions. Also: whether the packs know prices in a
// currency, and the questions for a person where they know none.
import { type Locale, spoken } from "../formula/locale.js";
import { counsellingStarter, helplineStarter, shelterStarter } from "../packs/index.js";
import { packRows } from "./standards-rows.js";
import type { StarterCell, StarterTable } from "./starter-table.js";
import { ASSUMED, code, ownIndex, OWN_SOURCE, questionsOfLines, assumptionTable } from "./starter-table.js";

/** The packs that a starter analysis begins with, one a service. */
export const STARTERS = [shelterStarter, counsellingStarter, helplineStarter] as const;

/** Whether the packs know prices in a currency: those in another say nothing of a country. */
export const hasPrices = (currency: string): boolean => STARTERS.every((pack) => pack.currency === currency);

const phrase = (key: string): StarterCell => ({ phrase: key });
const assumption = { source: ASSUMED };

/** A small network of marked assumptions, in the order of filling in. In a currency without prices money is blank. */
export function starterRows(of: { readonly currency: string; readonly fiscalYear: string }): readonly StarterTable[] {
  const { currency, fiscalYear } = of;
  const year = fiscalYear.slice(0, 4);
  const centre = {
    centre_id: "centre-1",
    name: phrase("starter.centre-1"),
    region: phrase("starter.region-1"),
    ownership: code("ngo"),
    count: "1",
    months_open: "12",
    confidential: code("no"),
    evidence: code("assumption"),
  };
  const amount = (value: string) => (hasPrices(currency) ? { amount: value } : {});
  const money = {
    centre_id: "centre-1",
    currency,
    fiscal_year: fiscalYear,
    form: code("cash"),
    evidence: code("assumption"),
  };
  return [
    {
      table: "centres",
      rows: [
        { ...centre, service: code("shelter"), capacity: "10", capacity_unit: code("family_place"), clients: "90" },
        { ...centre, service: code("counselling"), clients: "300", cases: "100" },
        { ...centre, service: code("helpline"), cases: "1200" },
      ],
    },
    { table: "costStandards", rows: costRows(currency), questions: STARTERS.flatMap(questionsOfLines) },
    {
      table: "funding",
      rows: [
        {
          ...money,
          source: phrase("starter.state-budget"),
          source_type: code("state"),
          status: code("committed"),
          ...amount("3000000"),
        },
        {
          ...money,
          source: phrase("starter.donor-1"),
          source_type: code("donor"),
          status: code("pledged"),
          probability: "0.5",
          ...amount("1000000"),
        },
      ],
    },
    {
      table: "population",
      rows: [{ region: phrase("starter.region-1"), year, population: "150000", women: "76000", ...assumption }],
    },
    assumptionTable(assumed),
    { table: "indices", rows: [ownIndex(year)] },
    { table: "sources", rows: [OWN_SOURCE] },
  ];
}

const PRICE_FIELDS: ReadonlySet<string> = new Set(["unit_cost", "min", "max", "salvage", "on_cost", "price_year"]);

// Of a country that the packs know nothing of, the lines stand without their prices.
function costRows(currency: string): StarterTable["rows"] {
  const rows = STARTERS.flatMap((pack) => packRows(pack, { currency }));
  if (hasPrices(currency)) return rows;
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !PRICE_FIELDS.has(field))));
}

/** A price that a person must find, and the line that it is of. */
type StarterQuestion = { readonly about: string; readonly question: string };

/** What a person must answer where the packs know no prices: each question once, with the line that it is about. */
export function starterQuestions(currency: string, locale: Locale): readonly StarterQuestion[] {
  if (hasPrices(currency)) return [];
  const asked = STARTERS.flatMap(({ lines }) =>
    lines.flatMap(({ name, numbers: { unit_cost: cost, on_cost: onCost, salvage } }) =>
      [cost, onCost, salvage].flatMap((number) =>
        number ? [{ about: spoken(locale, name), question: spoken(locale, number.question) }] : [],
      ),
    ),
  );
  return [...new Map(asked.map((each) => [each.question, each])).values()];
}

// What the packs assume beside their lines, each once. Nobody published it: each row says so.
const all = STARTERS.flatMap((pack) => pack.assumptions);
const assumed = all.filter(({ name }, at) => all.findIndex((each) => each.name === name) === at);
