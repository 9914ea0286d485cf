// The budget request of a result, as a letter without a format.
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
import { type HeadLine, type Page, type Report, type Table, dateWords, figureCell, pageOf, table } from "./page.js";
import { pathTable, planTable } from "./plan-tables.js";
import { planYears } from "../result/plan-years.js";
import { recordTables } from "./provenance.js";
import type { Result } from "../result/result.js";
import { sourceKindTable } from "./source-tables.js";
import { indicatorTable, requestByClass, requestByYear, normTable } from "./request-tables.js";

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
  const classes = requestByClass(page);
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
    requestByYear(page),
    planTable(page),
    made?.list,
    ...money,
    indicatorTable(page),
    pathTable(page),
    normTable(page),
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
        ? [...netWords(made.terms, made.currency, first, locale), ...forWords(result, locale), ...asked]
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
function netWords(terms: readonly NetTerm[], currency: string, year: string, locale: Locale): string[] {
  const amounts = terms.map(({ kind, cell }) => [kind, cell.words ?? cell.text] as const);
  return requestSentences({ year, currency, ...(Object.fromEntries(amounts) as NetAmounts) }, locale);
}

type NetTerm = Pick<EstimateTerm, "kind" | "cell">;
type NetAmounts = Omit<Asked, "year" | "currency">;

const PLANNED = [
  ["needed", "plan-need"],
  ["paid", "paid-by-others"],
  ["cut", "plan-cut"],
  ["received", "estimate-received"],
  ["signed", "estimate-signed"],
  ["requested", "plan-requested"],
] as const;
const RARE: ReadonlySet<string> = new Set(["cut", "received", "signed"]);

/** The same of a later year of the plan, in whole units of the currency too. */
function laterWords(page: Page, { currency }: EstimateDocument, fiscalYear: string): string[] {
  const terms = PLANNED.map(([kind, id]): NetTerm => {
    const { value } = bestFigure(page.index, id, { fiscalYear }).figure ?? {};
    return { kind, cell: cellOf(page, value == null ? undefined : round(exact(value), 0, "half-up")) };
  });
  const some = terms.filter(({ kind, cell }) => !RARE.has(kind) || cell.value !== "0");
  return netWords(some, currency, fiscalYear, page.locale);
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

/** What a paper asks for in a year, as it prints the amounts: a part that is nothing is absent. */
type Asked = Readonly<Record<"year" | "currency" | "needed" | "paid" | "requested", string>> &
  Readonly<Partial<Record<"cut" | "received" | "signed", string>>>;

/** What a letter says first: what is asked for, what is needed, and what others, the addressee and a ceiling take of it. */
const requestSentences = ({ year, currency, needed, paid, requested, ...rest }: Asked, locale: Locale): string[] => [
  paid === "0"
    ? say(locale, "request.net-alone", { year, currency, asked: requested, need: needed })
    : say(locale, "request.net", { year, currency, asked: requested, need: needed, paid }),
  ...(["cut", "received", "signed"] as const).flatMap((id) => {
    const amount = rest[id];
    return amount === undefined ? [] : [say(locale, `request.net-${id}`, { amount, currency })];
  }),
];
