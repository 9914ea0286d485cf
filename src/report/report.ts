// The report of a result as a document without a format, also telling of each figure that it reads; and the fiscal year
// in words.
import type { Figure } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import { keptWords, modeOf, modeWords } from "./mode-words.js";
import { refuseUnlessHave } from "../money/fail.js";
import { version } from "../version.js";
import { acceptedWords } from "./problems.js";
import { assessmentTables } from "./assessment-tables.js";
import { assumptionTable } from "./assumption-table.js";
import { budgetStatement } from "./budget-statement.js";
import { centreTable } from "./centre-table.js";
import { closedTable } from "./closed-table.js";
import { front } from "./front.js";
import { fundingFacts, monthFacts, whatIfFacts } from "./funding-facts.js";
import { type FundingTotal } from "../headline/network-figures.js";
import { planTables, investmentTable } from "./plan-tables.js";
import { asksForMoney, headlineOf } from "../headline/headline.js";
import { moneyTables } from "./money-tables.js";
import { needTables } from "./need-tables.js";
import { type Answer, type Page, type Report, pageOf } from "./page.js";
import { regionTable } from "./region-table.js";
import { recordTables } from "./provenance.js";
import { checkedWords, madeFrom, readTable } from "./read-table.js";
import type { Result } from "../result/result.js";
import { runwayFacts } from "./cash-table.js";
import { sourceTable } from "./source-tables.js";
import { needReadings, supplyTables } from "./supply-tables.js";
import { packageTable } from "./package-table.js";

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

/** The same, which tells of each figure whose value it reads: these are those that it shows. */
export function reportReading(
  result: Result,
  locale: Locale,
  read?: (figure: Pick<Figure, "id" | "per">) => void,
): Report {
  refuseUnlessHave('give report(result, en) of "umay/languages"', [result, "analysis"], [locale, "labels"]); // prettier-ignore
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
  const supply = [...supplyTables(page), ...needReadings(page), ...needTables(page), ...(elements ? [elements] : [])];
  const budget = [...budgetStatement(page), ...assessmentTables(page)];
  return {
    title: analysis.title,
    fiscalYear,
    currency: analysis.currency,
    unit: say(locale, unitKey(analysis, print.unit), {
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

function unitKey(analysis: Analysis, unit: string) {
  const isMoney = hasMoney(analysis) && unit !== "";
  if (analysis.fiscalYear === UNKNOWN.fiscalYear) return isMoney ? "unit.no-year" : "unit.unknown";
  if (!isMoney) return "unit.year";
  return analysis.currency === UNKNOWN.currency ? "unit.no-currency" : "unit.page";
}

// Whether an amount can stand on the page: places alone have no currency.
const hasMoney = (analysis: Analysis): boolean =>
  asksForMoney(analysis) || [analysis.budgets, analysis.investment].some((each) => each !== undefined);
