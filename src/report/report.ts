import type { Figure, PerKeys } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import { keptWords, modeOf, modeWords } from "./mode-words.js";
import { version } from "../version.js";
import { acceptedWords } from "./problems.js";
import { assessmentTables } from "./assessment-tables.js";
import { assumptionTable } from "./assumption-table.js";
import { budgetStatement } from "./budget-statement.js";
import { centreTable } from "./centre-table.js";
import { closedTable } from "./closed-table.js";
import { front } from "./front.js";
import { fundingFacts, monthFacts, whatIfFacts } from "./funding-facts.js";
import { type FundingTotal, small } from "../headline/network-figures.js";
import { investmentTable, planTables } from "./plan-tables.js";
import { asksForMoney, headlineOf } from "../headline/headline.js";
import { moneyTables } from "./money-tables.js";
import { needTables } from "./need-tables.js";
import { type Answer, type Cell, type Page, type Report, type Table, noCell, pageOf } from "./page.js";
import { regionTable } from "./region-table.js";
import { recordTables } from "./provenance.js";
import { checkedWords, readTable, understoodWords } from "./read-table.js";
import type { Result } from "../result/result.js";
import { runwayFacts } from "./cash-table.js";
import { sourceTable } from "./source-tables.js";
import { needReadings, supplyTables } from "./supply-tables.js";
import { partsBy } from "../result/find-figures.js";
import { type FigureRow, column, figureColumns, figureTable, totalRow } from "./figure-table.js";
import { format } from "../money/format.js";
import type { InputRecord } from "../model/input-record.js";
import type { FigureId } from "../result/register.js";
import { packageCounts } from "../headline/places.js";

function packageTable(page: Page): Table | undefined {
  const { locale, index, print, result } = page;
  const found = index.all("package-standing").filter(({ per }) => per["element"] !== undefined);
  if (found.length === 0) return undefined;
  const per = { fiscalYear: result.analysis.fiscalYear };
  return figureTable(page, {
    id: "package",
    title: say(locale, "package-table.title"),
    unit: print.unit,
    heading: say(locale, "package-table.heading"),
    columns: [
      column(page, "state", { align: "left" }, "package-table"),
      ...figureColumns(page, COSTS, "package-table"),
    ],
    rows: [
      ...found.map((each) => elementRow(page, each)),
      totalRow(page, { per, cells: { state: packageCounts(page) } }),
    ],
    known: "package-table.left",
    remarks: [say(locale, "package-table.words")],
  });
}

const COSTS = ["package-establish", "package-operate"] as const;

function elementRow(page: Page, { per, value }: Figure): FigureRow {
  const { locale, index } = page;
  const { region = "", element = "" } = per;
  const costs = COSTS.map((id) => [id, index.find(id, per)] as const);
  const unsaid = costs.flatMap(([id, figure]): [string, Cell][] => {
    const key = WITHOUT[figure?.undefined?.input ?? ""];
    return key === undefined ? [] : [[id, noCell(say(locale, key))]];
  });
  return {
    key: `${region}|${element}`,
    kind: costs.every(([, figure]) => figure?.value != null) ? "item" : "outside",
    labels: [locale.codes[element] ?? element, region],
    per,
    cells: {
      state: value === null ? { figure: "package-standing", per } : stateWords(page, per),
      ...Object.fromEntries(unsaid),
    },
  };
}

// What is no fault of the table: a cell that was left blank.
const WITHOUT: Readonly<Record<string, string>> = {
  stands: "package-table.open",
  "stated-establish": "package-table.notCosted",
  "stated-operate": "package-table.notCosted",
};

function stateWords({ locale, index }: Page, per: PerKeys): string {
  const isOf = (id: FigureId): boolean => index.find(id, per)?.value === "1";
  const words = isOf("package-standing") ? "stands" : isOf("package-missing") ? "missing" : "open";
  return say(locale, `package-table.${words}`);
}

/** Files with their rows, what was refused, what the totals agree with, and since when the norms are in force. */
function madeFrom(result: Result, locale: Locale): readonly string[] {
  const { inputs, allowRejects } = result;
  const [, rules] = recordTables(result, locale);
  const standards = (rules?.rows ?? []).filter(({ key }) => key.startsWith("cost-standard "));
  const named = standards.map(
    ({ label, detail, cells }) => `${[label, detail].filter(Boolean).join(", ")}: ${small(cells[1]?.text ?? "")}`,
  );
  return [
    ...(inputs.length === 0
      ? []
      : [say(locale, "made.rows", { list: inputs.map((each) => fileWords(each, locale)).join("; ") })]),
    ...readTable(inputs, locale).remarks,
    ...(named.length === 0 ? [] : [say(locale, "made.standards", { list: named.join("; ") })]),
    ...(allowRejects ? [say(locale, "record.allow-rejects")] : []),
    say(locale, "made.elsewhere"),
  ];
}

function fileWords(input: InputRecord, locale: Locale): string {
  const print = (value: number): string => format(String(value), locale.marks);
  const facts = { accepted: print(input.accepted), rows: print(input.rows) };
  const count = facts.rows === facts.accepted ? facts.rows : say(locale, "made.of", facts);
  const seen = understoodWords(input, locale).join(", ");
  return `${input.file} ${count}${seen === "" ? "" : ` (${seen})`}`;
}

/**
 * The report of a result as a document without a format: the answer first, then its proof. Numbers are printed in one
 * unit a page; each keeps its exact value; each figure without a value has words and a numbered reason.
 *
 * @param result - what `publish` gives, for the public; what a run found, or any copy of a result, for internal use, which
 *   is stamped on the report
 * @param locale - the language
 * @returns the report
 */
export const report = (result: Result, locale: Locale): Report => reportReading(result, locale);

const COLUMNS = [
  "turned-away-women",
  "turned-away-children",
  "turned-away-share",
  "waiting",
  "registered-cases",
] as const;

/** Women and children who were turned away, and women who wait, by region and beside the registered cases. */
function turnedAwayTable(page: Page): Table | undefined {
  const { locale, index, result } = page;
  const per = { fiscalYear: result.analysis.fiscalYear };
  if (index.find("turned-away", per) === undefined) return undefined;
  const regions = partsBy(index, "turned-away", per, "region").flatMap((each) => each.per["region"] ?? []);
  return figureTable(page, {
    id: "turned-away",
    title: say(locale, "turned-away.title"),
    unit: locale.units["persons"] ?? "persons",
    heading: say(locale, "region"),
    columns: figureColumns(page, COLUMNS, "turned-away"),
    rows: [
      ...(regions.length > 1 ? regions.sort().map((region) => ({ labels: [region], per: { ...per, region } })) : []),
      totalRow(page, { labels: [say(locale, regions.length > 1 ? "total" : "whole-country")], per }),
    ],
    known: "turned-away.left",
    remarks: [say(locale, "turned-away.why")],
  });
}

/** The same, which tells of each figure whose value it reads: these are those that it shows. */
export function reportReading(
  result: Result,
  locale: Locale,
  read?: (figure: Pick<Figure, "id" | "per">) => void,
): Report {
  const { analysis } = result;
  const { page, total } = pageOf(result, locale, read);
  const { print } = page;
  const fiscalYear = yearWords(analysis, locale);
  const mode = modeOf(result);
  // The order of these calls is the order in which reasons are numbered.
  const answer = answerOf(page, total);
  // Places alone were asked for: no money and no cost is missing.
  const centres = asksForMoney(analysis) ? centreTable(page, total) : undefined;
  const regions = asksForMoney(analysis) ? regionTable(page, total) : undefined;
  const sources = sourceTable(page);
  const money = asksForMoney(analysis) ? [closedTable(page) ?? [], moneyTables(page)].flat() : [];
  const invested = investmentTable(page);
  const plan = [...(asksForMoney(analysis) ? planTables(page, total) : []), ...(invested ? [invested] : [])];
  const elements = packageTable(page);
  const supply = [
    ...supplyTables(page),
    ...needReadings(page),
    ...needTables(page),
    ...[turnedAwayTable(page), elements].filter((each) => each !== undefined),
  ];
  const budget = [...budgetStatement(page), ...assessmentTables(page)];
  return {
    title: analysis.title,
    fiscalYear,
    currency: analysis.currency,
    unit: say(locale, unitKey(analysis), {
      unit: print.unit,
      currency: analysis.currency,
      year: fiscalYear,
    }),
    shortUnit: print.unit,
    mode,
    modeWords: modeWords(result, mode, locale),
    version,
    read: readTable(result.inputs, locale),
    checked: checkedWords(result.inputs, locale),
    answer,
    front: front(page, total, centres),
    centres,
    regions,
    sources,
    money,
    plan,
    supply,
    budget,
    assumed: assumptionTable(page),
    problems: page.problems.list(),
    kept: keptWords(result, locale, print),
    accepted: acceptedWords(analysis, locale),
    record: recordTables(result, locale),
    madeFrom: madeFrom(result, locale),
    tabled: money.some(({ id }) => id === "cash-calendar") ? [...runwayFacts(page), ...monthFacts(page)] : [],
  };
}

export const yearWords = ({ fiscalYear }: Analysis, locale: Locale): string =>
  fiscalYear === UNKNOWN.fiscalYear ? say(locale, "year.unknown") : fiscalYear;

function answerOf(page: Page, total: FundingTotal): Answer {
  const { sentences, below, checks } = headlineOf(page, total);
  const [first = "", ...others] = sentences;
  const facts = asksForMoney(page.result.analysis) ? fundingFacts(page, total) : [];
  const asked = facts.length > 0 ? whatIfFacts(page, total) : [];
  return { headline: first, sentences: others, below, facts, asked, checks };
}

function unitKey(analysis: Analysis) {
  if (analysis.fiscalYear === UNKNOWN.fiscalYear) return hasMoney(analysis) ? "unit.no-year" : "unit.unknown";
  return hasMoney(analysis) ? "unit.page" : "unit.year";
}

// Whether an amount can stand on the page: places alone have no currency.
const hasMoney = (analysis: Analysis): boolean =>
  asksForMoney(analysis) || [analysis.budgets, analysis.investment].some((each) => each !== undefined);
