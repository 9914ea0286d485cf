import { type Locale, say } from "../formula/locale.js";
import { modeOf, modeWords } from "./mode-words.js";
import { version } from "../version.js";
import { type Problem, acceptedWords } from "./problems.js";
import { movingAssumptions } from "./assumption-table.js";
import { bestFigure, centreFigures, centreName } from "../headline/network-figures.js";
import { exact, round } from "../money/exact.js";
import { coFundingTable } from "./money-tables.js";
import type { EstimateDocument, EstimateTerm } from "./estimate-document.js";
import { classGrid } from "./estimate-grid.js";
import { cellOf } from "./estimate-table.js";
import { estimate, requestHead } from "./estimate.js";
import { incompleteByRows } from "../headline/checks.js";
import { requestSentences } from "../headline/request.js";
import { type HeadLine, type Page, type Report, type Table, dateWords, figureCell, pageOf, table } from "./page.js";
import { pathTable, planTable } from "./plan-tables.js";
import { planYears } from "../result/plan-years.js";
import { recordTables } from "./provenance.js";
import type { FigureId } from "../result/register.js";
import type { Result } from "../result/result.js";
import { sourceKindTable } from "./source-tables.js";
import { indicatorTable, requestTable, requestedTable, unitCostTable } from "./request-tables.js";

// The budget request of a result, as a letter without a format.

export type BudgetRequest = {
  readonly title: string;
  readonly mode: Report["mode"];
  readonly modeWords: string;
  readonly version: string;
  readonly head: readonly HeadLine[];
  /** What is asked for, year by year: of the first year what nobody else pays, where the run has an estimate. */
  readonly sentences: readonly string[];
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
  readonly accepted: readonly string[];
  readonly record: readonly Table[];
  /** Who signs, where there is an estimate. */
  readonly signatures: readonly string[];
};

/**
 * The budget request of a result, by economic class and year, with what it rests on: what others pay, what the money is
 * for, norms and unit costs, assumptions, and the record of its making.
 *
 * @param result - of a run with `estimate`, so that the request is what nobody else pays; what `publish` gives, for the
 *   public; what a run found, for internal use, which is stamped on every page
 * @param locale - the language
 * @returns the request; undefined where the analysis asks for none, nothing was costed, or something of it may not be seen
 */
export function request(result: Result, locale: Locale): BudgetRequest | undefined {
  // Amounts by class, line and norm are so many equations about what is hidden.
  const { request: head } = result.analysis;
  const { page, total } = pageOf(result, locale);
  const classes = requestTable(page);
  if (head === undefined || classes === undefined) return undefined;
  const mode = modeOf(result);
  const years = planYears(result.analysis);
  const money = [sourceKindTable(page), coFundingTable(page)].filter((each) => each !== undefined);
  const made = estimate(result, locale);
  const [first = "", ...later] = years;
  const own = made ? [netTable(made, locale), ...(later.length > 0 ? [classes] : [])] : [classes];
  const asked = made ? later.flatMap((year) => [...laterWords(page, made, year), ...leftOut(page, year)]) : [];
  const tables = [
    ...own,
    requestedTable(page),
    planTable(page),
    made?.list,
    ...money,
    indicatorTable(page),
    pathTable(page),
    unitCostTable(page),
  ];
  return {
    title: say(locale, "request.of", {
      title: result.analysis.title,
      years: years.length > 1 ? `${years[0] ?? ""}–${years.at(-1) ?? ""}` : (years[0] ?? ""),
    }),
    mode,
    modeWords: modeWords(result, mode, locale),
    version,
    head: requestHead(head, locale),
    sentences: [
      ...(made?.incomplete ?? incompleteByRows(page, total)),
      ...(made
        ? [...netWords(made.arithmetic, made.currency, first, locale), ...forWords(result, locale), ...asked]
        : [
            ...years.flatMap((year) => [wholeCost(page, year), ...leftOut(page, year)]),
            say(locale, money.length > 0 ? "request.gross" : "request.no-money"),
          ]),
      // What the sum rests on, its reader must know too.
      ...(result.normsAssumed ? [say(locale, "request.norms")] : []),
    ],
    tables: [...tables.filter((each) => each !== undefined), movingAssumptions(page)],
    problems: page.problems.list(),
    accepted: acceptedWords(result.analysis, locale),
    record: recordTables(result, locale),
    signatures: made?.signatures ?? [],
  };
}

function forWords({ centres, analysis: { request: asked } }: Result, locale: Locale): string[] {
  const services = [...new Set(centres.flatMap((each) => each.services))].map((each) => locale.codes[each] ?? each);
  return [
    ...(services.length > 0 ? [say(locale, "request.for", { services: services.join(", ") })] : []),
    ...(asked?.by === undefined ? [] : [say(locale, "request.by", { date: dateWords(asked.by, locale) })]),
  ];
}

// Needed − paid by others (− cut) (− received) (− signed) = requested, as the estimate prints it.
function netWords(terms: NetTerms, currency: string, year: string, locale: Locale): string[] {
  const { needed, paid, requested, ...less } = terms;
  const amount = ({ cell }: NetTerm): string => cell.words ?? cell.text;
  const asked = { year, currency, needed: amount(needed), paid: amount(paid), requested: amount(requested) };
  const rest = Object.fromEntries(Object.entries(less).map(([id, term]) => [id, amount(term)]));
  return requestSentences({ ...asked, ...rest }, locale);
}

type NetTerm = Pick<EstimateTerm, "cell">;
type NetTerms = Readonly<Record<"needed" | "paid" | "requested", NetTerm>> &
  Readonly<Partial<Record<"cut" | "received" | "signed", NetTerm>>>;

/** The same of a later year of the plan, in whole units of the currency too. */
function laterWords(page: Page, { currency }: EstimateDocument, fiscalYear: string): string[] {
  const term = (id: FigureId): NetTerm => {
    const { value } = bestFigure(page.index, id, { fiscalYear }).figure ?? {};
    return { cell: cellOf(page, value == null ? undefined : round(exact(value), 0, "half-up")) };
  };
  const less = [
    ["cut", term("plan-cut")],
    ["received", term("estimate-received")],
    ["signed", term("estimate-signed")],
  ] as const;
  const terms = { needed: term("plan-need"), paid: term("paid-by-others"), requested: term("plan-requested") };
  const some = Object.fromEntries(less.filter(([, { cell }]) => cell.value !== "0"));
  return netWords({ ...terms, ...some }, currency, fiscalYear, page.locale);
}

/** What each economic class needs, who pays it, and what is asked for. */
function netTable(made: EstimateDocument, locale: Locale): Table {
  const { columns, rows } = classGrid(made, locale);
  const [heading, ...sums] = columns;
  return table({
    id: "request-net",
    title: say(locale, "request.net-title"),
    unit: made.currency,
    heading: heading?.label ?? "",
    columns: sums,
    rows: rows.map(({ key, kind, cells: [name, ...cells] }) => ({
      key,
      kind: kind === "total" ? "total" : "item",
      label: name?.text ?? "",
      cells,
    })),
  });
}

// Where lines are unknown, the sum is that of the others, and says so.
function wholeCost(page: Page, fiscalYear: string): string {
  const { figure, missing } = bestFigure(page.index, "budget-request", { fiscalYear });
  const cell = figureCell(page, figure, page.print.moneyWords);
  const details = { year: fiscalYear, amount: cell.words ?? cell.text, count: missing };
  return say(page.locale, missing > 0 ? "request.asked-known" : "request.asked", details);
}

// A centre whose need or money is not known asks for nothing, in the request as in the report.
function leftOut(page: Page, fiscalYear: string): string[] {
  const { locale, index } = page;
  const unknown = (["requirement", "requested"] as const).flatMap((id) =>
    centreFigures(index, id, fiscalYear).flatMap(({ value, per }) => (value === null ? (per["centre"] ?? []) : [])),
  );
  const names = [...new Set(unknown)].map((id) => centreName(page, id));
  return names.length === 0 ? [] : [say(locale, "request.left-out", { year: fiscalYear, list: names.join(", ") })];
}
