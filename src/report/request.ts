import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { modeWords } from "./mode-words.js";
import { version } from "../version.js";
import { acceptedWords } from "./accepted-words.js";
import { assumptionTable } from "./assumption-table.js";
import { bestFigure } from "./best-figure.js";
import { centreFigures } from "./funding-total.js";
import { coFundingTable } from "./money-tables.js";
import { dateWords } from "./date-words.js";
import { incompleteByRows } from "./funding-answer.js";
import { hides } from "./hides.js";
import { modeOf } from "./mode-of.js";
import { figureCell, type Page } from "./page.js";
import { pageOf } from "./page-of.js";
import type { Problem, Report, Table } from "./pieces.js";
import { pathTable, planTable } from "./plan-tables.js";
import { planYears } from "../result/plan-years.js";
import { recordTables } from "./record-tables.js";
import { indicatorTable, requestTable, unitCostTable } from "./request-tables.js";
import type { Result } from "../result/result.js";
import { sourceKindTable } from "./source-tables.js";

/** A line of the head of a letter. */
export type HeadLine = { readonly label: string; readonly text: string };

/** A budget request as a document without a format. */
export type BudgetRequest = {
  readonly title: string;
  readonly mode: Report["mode"];
  readonly modeWords: string;
  readonly version: string;
  /** To whom, from whom, of which day, by which law. */
  readonly head: readonly HeadLine[];
  /** What is asked for, year by year. */
  readonly sentences: readonly string[];
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
  readonly accepted: readonly string[];
  readonly record: readonly Table[];
};

/**
 * The budget request of a result, by economic class and year, with what it rests on: what others pay, what the money is
 * for, norms and unit costs, assumptions, and the record of its making.
 *
 * @param result - what `publish` gives, for the public; what a run found, for internal use, which is stamped on every page
 * @param locale - the language
 * @returns the request; undefined where the analysis asks for none, nothing was costed, or something of it may not be seen
 */
export function request(result: Result, locale: Locale): BudgetRequest | undefined {
  // Amounts by class, line and norm are so many equations about what is hidden.
  if (hides(result)) return undefined;
  const asked = result.analysis.request;
  const { page, total } = pageOf(result, locale);
  const classes = requestTable(page);
  if (asked === undefined || classes === undefined) return undefined;
  const mode = modeOf(result);
  const years = planYears(result.analysis);
  const line = (key: string, text: string | undefined): HeadLine[] =>
    text === undefined ? [] : [{ label: say(locale, `request.${key}`), text }];
  const money = [sourceKindTable(page), coFundingTable(page)].filter((each) => each !== undefined);
  const tables = [classes, planTable(page), ...money, indicatorTable(page), pathTable(page), unitCostTable(page)];
  return {
    title: say(locale, "request.of", {
      title: result.analysis.title,
      years: years.length > 1 ? `${years[0] ?? ""}–${years.at(-1) ?? ""}` : (years[0] ?? ""),
    }),
    mode,
    modeWords: modeWords(result, mode, locale),
    version,
    head: [
      ...line("to-whom", asked.to),
      ...line("from-whom", asked.from),
      ...line("of-day", dateWords(asked.date, locale)),
      ...line("by-law", asked.legalBasis),
    ],
    sentences: [
      ...incompleteByRows(page, total),
      ...years.flatMap((year) => [askedFor(page, year), ...leftOut(page, year)]),
      say(locale, money.length === 0 ? "request.no-money" : "request.gross"),
    ],
    tables: [...tables.filter((each) => each !== undefined), assumptionTable(page)],
    problems: page.problems.list(),
    accepted: acceptedWords(result.analysis, hides(result), locale),
    record: recordTables(result, locale),
  };
}

// Where lines are unknown, the sum is that of the others, and says so.
function askedFor(page: Page, fiscalYear: string): string {
  const { figure, missing } = bestFigure(page.index, "budget-request", { fiscalYear });
  const cell = figureCell(page, figure, page.print.moneyWords);
  const details = { year: fiscalYear, amount: cell.words ?? cell.text, count: missing };
  return say(page.locale, missing > 0 ? "request.asked-known" : "request.asked", details);
}

// A centre whose need is not known asks for nothing, in the request as in the report.
function leftOut({ result, locale, index }: Page, fiscalYear: string): string[] {
  const unknown = centreFigures(index, "requirement", fiscalYear).flatMap(({ value, per }) =>
    value === null ? (per["centre"] ?? []) : [],
  );
  const names = unknown.map((id) => result.centres.find((each) => each.id === id)?.name ?? id);
  return names.length === 0 ? [] : [say(locale, "request.left-out", { year: fiscalYear, list: names.join(", ") })];
}
