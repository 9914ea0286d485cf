import type { Locale } from "../formula/locale.js";
import { compare, exact, isZero, multiply } from "../money/exact.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import type { Scheme } from "../model/scheme.js";
import { PHASES } from "../model/budget-line.js";
import { say } from "../formula/say.js";
import { type Page, figureCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";
import { type Printer, printer } from "./printer.js";

/** A year and phase of a budget: one column of its statement. */
export type Period = { readonly fiscalYear: string; readonly phase: string };

/** The statement of each scheme: classes, what was not screened apart, both shares, GBV, execution. */
export function schemeStatements(page: Page): Table[] {
  const periods = periodsOf(page);
  return periods.length === 0
    ? []
    : page.result.schemes.map((scheme, at) => statement(page, scheme, periods, at === 0));
}

/** Amounts of the budget have a unit of their own, by their headline: what is tagged, else the whole budget. */
export function budgetPrinter({ index, locale, result }: Pick<Page, "index" | "locale" | "result">): Printer {
  const [scheme] = result.schemes;
  const period = headlinePeriod({ index, result });
  const tagged = scheme && period && index.find("tagged-total", { ...period, scheme: scheme.id })?.value;
  const total = period && index.find("budget-total", period)?.value;
  const headline = tagged != null && !isZero(exact(tagged)) ? tagged : (total ?? "0");
  return withSmallShares(printer(headline, result.analysis.currency, locale), locale);
}

const SMALL = exact("0.001");
const PLACES = 4;

// What a budget gives against violence is mostly far below a tenth of a percent: there four decimals are printed.
const withSmallShares = (print: Printer, locale: Locale): Printer => ({
  ...print,
  percent: (value) => {
    const isSmall = !isZero(exact(value)) && compare(exact(value.replace("-", "")), SMALL) < 0;
    const percent = toDecimal(multiply(exact(value), exact("100")));
    const text = format(percent, locale.marks, PLACES);
    return isSmall && /[1-9]/.test(text) ? say(locale, "percent", { value: text }) : print.percent(value);
  },
});

/** The year and phase that a budget's headline is about: the approved budget of the year, which parliament decided. */
export function headlinePeriod(page: Pick<Page, "index" | "result">): Period | undefined {
  const periods = periodsOf(page).filter((each) => each.fiscalYear === page.result.analysis.fiscalYear);
  const all = periods.length > 0 ? periods : periodsOf(page);
  return ["approved", "revised", "proposed", "executed"]
    .map((phase) => all.find((each) => each.phase === phase))
    .find((each) => each !== undefined);
}

/** Years and phases of the budget, this year first, then in the order in which a budget lives. */
export function periodsOf({ index, result }: Pick<Page, "index" | "result">): Period[] {
  const found = index
    .all("budget-total")
    .filter(({ per }) => Object.keys(per).every((key) => key === "fiscalYear" || key === "phase"))
    .map(({ per }): Period => ({ fiscalYear: per["fiscalYear"] ?? "", phase: per["phase"] ?? "" }));
  const order = ({ phase }: Period): number => PHASES.findIndex((each) => each === phase);
  const early = ({ fiscalYear }: Period): number => Number(fiscalYear !== result.analysis.fiscalYear);
  return found.sort(
    (a, b) =>
      early(a) - early(b) || (a.fiscalYear < b.fiscalYear ? 1 : a.fiscalYear > b.fiscalYear ? -1 : order(a) - order(b)),
  );
}

// What does not hang on the scheme stands under the first one alone.
function statement(page: Page, scheme: Scheme, periods: readonly Period[], isFirst: boolean): Table {
  const { locale, index, print, result } = page;
  const row = (
    key: string,
    name: string,
    of: (period: Period) => Figure | undefined,
    show: (value: string) => string,
    kind: TableRow["kind"] = "item",
  ): TableRow => ({ key, kind, label: name, cells: periods.map((period): Cell => figureCell(page, of(period), show)) });
  const under =
    (id: string, more: PerKeys = {}) =>
    (period: Period) =>
      index.find(id, { ...period, scheme: scheme.id, ...more });
  const plain =
    (id: string, more: PerKeys = {}) =>
    (period: Period) =>
      index.find(id, { ...period, ...more }) ?? index.find(id, { ...period, scheme: scheme.id, ...more });
  const classes = scheme.classes.map((each) =>
    row(
      `class-${each.code}`,
      className(each.code, each.label[locale.code] ?? each.label.en, page),
      under("tagged-total", { code: each.code }),
      print.money,
    ),
  );
  const parts = [
    ...classes,
    row("unscreened", say(locale, "not-screened"), under("tagged-total", { code: "unscreened" }), print.money),
  ];
  const gbvRows = (): TableRow[] => [
    row("gbv-total", say(locale, "budget.gbv-total"), plain("gbv-total"), print.money),
    row(
      "gbv-share-all",
      say(locale, "budget.gbv-share-all"),
      plain("gbv-share", { denominator: "all" }),
      print.percent,
    ),
    row(
      "gbv-share-screened",
      say(locale, "budget.gbv-share-screened"),
      plain("gbv-share", { denominator: "screened" }),
      print.percent,
    ),
  ];
  const whole = row("budget-total", say(locale, "budget.total"), plain("budget-total"), print.money, "total");
  const rows = [
    ...addingUp(page, parts, whole),
    whole,
    row("tagged", say(locale, "budget.tagged"), under("tagged-total"), print.money),
    row("weighted", say(locale, "budget.weighted"), under("weighted-total"), print.money),
    row("share-of-screened", say(locale, "budget.share-of-screened"), under("share-of-screened"), print.percent),
    row("share-of-allocable", say(locale, "budget.share-of-allocable"), under("share-of-allocable"), print.percent),
    row("screening-coverage", say(locale, "budget.screening-coverage"), under("screening-coverage"), print.percent),
    ...(isFirst ? gbvRows() : []),
    ...executionRows(page, scheme, periods, isFirst ? ["all", "tagged", "gbv"] : ["tagged"]),
  ].filter((each) =>
    each.cells.some((cell) => "value" in cell && (cell.value != null || cell.undefined !== undefined)),
  );
  return table({
    id: `budget-${scheme.id}`,
    title: say(locale, "budget.title", { scheme: scheme.title[locale.code] ?? scheme.title.en }),
    unit: print.unit,
    heading: say(locale, "line"),
    columns: periods.map(({ fiscalYear, phase }) => ({
      id: `${fiscalYear}-${phase}`,
      label:
        fiscalYear === result.analysis.fiscalYear
          ? (locale.codes[phase] ?? phase)
          : `${locale.codes[phase] ?? phase} ${fiscalYear}`,
      align: "right",
    })),
    rows,
    remarks: coverageRemark(page, scheme, periods[0]),
  });
}

const LOW = exact("0.8");

// Where much is not screened, a share of what was screened is far from a share of the whole.
function coverageRemark({ index, locale, print }: Page, scheme: Scheme, period: Period | undefined): readonly string[] {
  const coverage = period && index.find("screening-coverage", { ...period, scheme: scheme.id })?.value;
  if (coverage == null || compare(exact(coverage), LOW) >= 0) return [];
  return [say(locale, "budget.coverage-low", { coverage: print.percent(coverage) })];
}

// Classes and what was not screened are the parts of all lines: they are printed so that they add up.
function addingUp({ print }: Page, parts: readonly TableRow[], whole: TableRow): TableRow[] {
  const columns = whole.cells.map(({ value }, at) => {
    const values = parts.flatMap((each) => each.cells[at]?.value ?? []);
    return value == null || values.length < parts.length ? undefined : print.parts(value, values);
  });
  return parts.map((part, at) => ({
    ...part,
    cells: part.cells.map((cell, column): Cell => {
      const text = columns[column]?.[at];
      return text === undefined ? cell : { ...cell, text };
    }),
  }));
}

// A class is named by its words; a number code, such as a marker's score, stands beside them.
const className = (code: string, words: string, { locale }: Page): string =>
  code.length <= 3 ? say(locale, "class", { code, label: words }) : words;

// Execution is about what was executed: its rate stands in that column.
function executionRows(
  page: Page,
  scheme: Scheme,
  periods: readonly Period[],
  subjects: readonly string[],
): TableRow[] {
  const { locale, index, print } = page;
  return subjects.flatMap((of) =>
    ["approved", "revised"].flatMap((against): TableRow[] => {
      const at = ({ fiscalYear, phase }: Period): Figure | undefined => {
        if (phase !== "executed") return undefined;
        const found = index
          .all("execution-rate")
          .filter(({ per }) => per["fiscalYear"] === fiscalYear && per["of"] === of && per["against"] === against);
        return (
          found.find(({ per }) => per["scheme"] === scheme.id) ?? found.find(({ per }) => per["scheme"] === undefined)
        );
      };
      const cells = periods.map((period): Cell =>
        period.phase === "executed" ? figureCell(page, at(period), print.percent) : { text: "" },
      );
      const missing = Math.max(...periods.map((period) => Number(at(period)?.notes["missing"] ?? 0)));
      return [
        {
          ...(missing > 0 && { remark: say(locale, "budget.missing", { missing }) }),
          key: `execution-${of}-${against}`,
          kind: "item",
          label: say(locale, "budget.execution", {
            of: say(locale, `of.${of}`),
            against: say(locale, `against.${against}`),
          }),
          cells,
        },
      ];
    }),
  );
}
