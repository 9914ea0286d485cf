import { exact, isZero } from "../money/exact.js";
import type { Locale } from "../formula/locale.js";
import type { Analysis } from "../model/analysis.js";
import { say } from "../formula/say.js";
import { version } from "../version.js";
import { assessmentTables } from "./assessment-tables.js";
import { assumptionTable } from "./assumption-table.js";
import { budgetAnswer } from "./budget-answer.js";
import { budgetStatement } from "./budget-statement.js";
import { budgetPrinter } from "./budget-tables.js";
import { centreTable } from "./centre-table.js";
import { figureIndex } from "./figure-index.js";
import { fundingAnswer } from "./funding-answer.js";
import { type FundingTotal, fundingTotal } from "./funding-total.js";
import { needReadings } from "./need-readings.js";
import { needTables } from "./need-tables.js";
import type { Page } from "./page.js";
import type { Answer, Report } from "./pieces.js";
import { printer } from "./printer.js";
import { problems } from "./problems.js";
import { readTable } from "./read-table.js";
import type { Result } from "./result.js";
import { sourceTable } from "./source-table.js";
import { supplyAnswer } from "./supply-answer.js";
import { supplyTables } from "./supply-tables.js";

/**
 * The report of a result as a document without a format: the answer first, then its proof. Numbers are printed in one
 * unit a page; each keeps its exact value; each figure without a value has words and a numbered reason.
 *
 * @param result - what a run found, passed through `publish` unless it is for internal use
 * @param locale - the language
 * @param options - `working`: whether everything is shown, which is stamped on the report
 * @returns the report
 */
export function report(result: Result, locale: Locale, options: { readonly working: boolean }): Report {
  const { analysis } = result;
  const index = figureIndex(result.figures);
  const total = fundingTotal({ result, index });
  const draft = { result, locale, index, problems: problems(result, index, locale) };
  const headline = fundingHeadline(total);
  const print = headline === undefined ? budgetPrinter(draft) : printer(headline, analysis.currency, locale);
  const page: Page = { ...draft, print };
  const mode = options.working ? "internal" : "publication";
  // The order of these calls is the order in which reasons are numbered.
  const answers = answersOf(page, total);
  // Places alone were asked for: no money and no cost is missing.
  const centres = asksForMoney(analysis) ? centreTable(page, total) : undefined;
  const sources = sourceTable(page);
  const supply = [...supplyTables(page), ...needReadings(page), ...needTables(page)];
  const budget = [...budgetStatement(page), ...assessmentTables(page)];
  return {
    title: analysis.title,
    fiscalYear: analysis.fiscalYear,
    currency: analysis.currency,
    unit: say(locale, "unit.page", { unit: print.unit, currency: analysis.currency, year: analysis.fiscalYear }),
    shortUnit: print.unit,
    mode,
    modeWords: say(locale, `mode.${mode}`),
    version,
    read: readTable(result.inputs, locale),
    answers: answers.length > 0 ? answers : [{ headline: say(locale, "answer.none"), sentences: [], facts: [] }],
    centres,
    sources,
    supply,
    budget,
    assumed: assumptionTable(page),
    problems: page.problems.list(),
    accepted: (analysis.accept ?? []).map(({ code, reason, by }) =>
      say(locale, by === undefined ? "accepted" : "accepted.by", { code, reason, by: by ?? "" }),
    ),
  };
}

// Money speaks first where it has a figure of a centre; else the places, which a reader can use at once.
function answersOf(page: Page, total: FundingTotal): Answer[] {
  const supply = total.centres === 0 || fundingHeadline(total) === undefined ? supplyAnswer(page) : undefined;
  const money = asksForMoney(page.result.analysis) ? fundingAnswer(page, total) : undefined;
  return [supply, money, budgetAnswer(page)].filter((each) => each !== undefined);
}

const asksForMoney = ({ costStandards, funding, supplyStandards = [] }: Analysis): boolean =>
  costStandards !== undefined || funding !== undefined || supplyStandards.length === 0;

// The shortfall is the headline; the need where nothing is short or no money was reported.
function fundingHeadline(total: FundingTotal): string | undefined {
  const gap = total.of("hard-gap")?.value;
  return gap != null && !isZero(exact(gap)) ? gap : (total.of("requirement")?.value ?? undefined);
}
