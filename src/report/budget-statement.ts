// All tables of a budget in the report, the one of money against violence also alone.
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { compare, exact, isZero, subtract, sum, toDecimal } from "../money/exact.js";
import type { FigureId } from "../result/register.js";
import { budgetBy, budgetRange } from "./budget-range.js";
import { budgetIndicators } from "./budget-indicators.js";
import { type FigureColumn, type FigureRow, column, figureTable, hasFigure, totalRow } from "./figure-table.js";
import { capital, shortTitle } from "../headline/network-figures.js";
import { type Page, type Table, moneyCell, withMark, workWords } from "./page.js";
import type { Scheme } from "../model/scheme.js";
import { budgetPrinter } from "../headline/budget-printer.js";
import { type Period, headlinePeriod, periodsOf } from "../headline/periods.js";
import { levelWords, viewsByLevel } from "../headline/view-by-level.js";
import { COMPONENTS } from "../model/component.js";

/** One column a period; the year is said where it is not that of the analysis. */
const periodColumns = ({ result, locale }: Page, periods: readonly Period[]): FigureColumn[] =>
  periods.map(({ fiscalYear, phase }) => {
    const name = capital(locale.codes[phase] ?? phase);
    const label = fiscalYear === result.analysis.fiscalYear ? name : `${name} ${fiscalYear}`;
    return { id: `${fiscalYear}-${phase}`, label, per: { fiscalYear, phase } };
  });

/** The statement of each scheme: classes, what was not screened apart, its totals and shares, execution. */
function budgetClasses(page: Page): Table[] {
  const periods = periodsOf(page);
  return periods.length === 0
    ? []
    : page.result.schemes.map((scheme, at) => statement(page, scheme, periods, at === 0));
}

// What does not hang on the scheme stands under the first one alone.
function statement(page: Page, scheme: Scheme, periods: readonly Period[], isFirst: boolean): Table {
  const { locale } = page;
  const row = (key: string, figure: FigureId, more: PerKeys = {}, label = say(locale, `budget.${key}`)) =>
    wordedRow(key, label, figure, { scheme: scheme.id, ...more });
  const columns = periodColumns(page, periods);
  const rows = [
    ...scheme.classes.map(({ code, label }) =>
      row(`class-${code}`, "tagged-total", { code }, className(page, code, label[locale.code] ?? label.en)),
    ),
    row("unscreened", "tagged-total", { code: "unscreened" }, say(locale, "not-screened")),
    { ...wordedRow("budget-total", say(locale, "budget.total"), "budget-total"), kind: "total" as const },
    row("tagged", "tagged-total"),
    row("weighted", "weighted-total"),
    ...(isFirst ? [wordedRow("womens-part", say(locale, "budget.womens-part"), "womens-part-total")] : []),
    ...scheme.classes
      .filter((each) => each.potential !== undefined)
      .map(({ code }) =>
        row(`potential-${code}`, "potential-amount", { code }, say(locale, "budget.potential", { code })),
      ),
    row("weighted-share", "tagged-share", { of: "weighted", denominator: "all" }),
    row("share-of-screened", "share-of-screened"),
    row("share-of-allocable", "share-of-allocable"),
    row("screening-coverage", "screening-coverage"),
    ...(isFirst ? budgetExecuted(page, { of: "all", id: "budget-total", per: {} }, periods) : []),
    ...budgetExecuted(page, { of: "tagged", id: "tagged-total", per: { scheme: scheme.id } }, periods),
  ];
  return figureTable(page, {
    id: `budget-${scheme.id}`,
    title: say(locale, "budget.title", { scheme: (scheme.title[locale.code] ?? scheme.title.en) || scheme.id }),
    heading: say(locale, "line"),
    columns,
    rows: rows.filter(hasFigure(page, columns)),
    adds: true,
    remarks: coverageRemark(page, scheme),
  });
}

const wordedRow = (key: string, label: string, figure: FigureId, per: PerKeys = {}): FigureRow => ({
  key,
  labels: [label],
  figure,
  per,
});

const LOW = exact("0.8");

// Where much is not screened, a share of what was screened is far from a share of the whole.
function coverageRemark(page: Page, scheme: Scheme): readonly string[] {
  const { index, locale, print } = page;
  const period = headlinePeriod(page);
  const coverage = period && index.find("screening-coverage", { ...period, scheme: scheme.id })?.value;
  if (coverage == null || compare(exact(coverage), LOW) >= 0) return [];
  return isZero(exact(coverage))
    ? [say(locale, "budget.coverage-none")]
    : [say(locale, "budget.coverage-low", { coverage: print.percent(coverage) })];
}

// A class is named by its words; a number code, such as a marker's score, stands beside them.
const className = ({ locale }: Page, code: string, words: string): string =>
  code.length <= 3 ? say(locale, "class", { code, label: words }) : words;

/** Methods side by side, each scheme by class, violence, themes, who spends it, per head, the unscreened, sources. */
export const budgetStatement = (page: Page): Table[] =>
  viewsByLevel(page).flatMap(({ level, view: own }) =>
    level === ""
      ? statementOf(own)
      : statementOf(own).map((each) => ({
          ...each,
          id: `${each.id}-${level}`,
          title: `${levelWords(level, page.locale)}: ${each.title}`,
        })),
  );

function statementOf(page: Page): Table[] {
  if (periodsOf(page).length === 0) return [];
  const own = { ...page, print: budgetPrinter(page) };
  return [
    budgetRange(own),
    ...budgetClasses(own),
    budgetViolence(own),
    budgetThemes(own),
    ...budgetBy(own),
    budgetIndicators(own),
    budgetUnscreened(own),
    budgetSources(own),
  ].filter((each) => each !== undefined);
}

/** Money against gender-based violence: strict, by component, and the wider estimate, each with its base. */
export function budgetViolence(
  page: Page,
  period = headlinePeriod(page),
  periods = periodsOf(page),
): Table | undefined {
  const { locale, index, print } = page;
  const strict = period && index.find("gbv-total", period);
  const isSaid = ({ fiscalYear, phase }: Period): boolean =>
    index.find("gbv-total", { fiscalYear, phase })?.undefined?.code !== "not-screened";
  if (!strict || !periods.some(isSaid)) return undefined;
  const row = (key: string, figure: FigureId, per: PerKeys = {}) =>
    wordedRow(key, say(locale, `violence.${key}`), figure, per);
  const columns = periodColumns(page, periods);
  const rows = [
    row("strict", "gbv-total"),
    ...COMPONENTS.map((component) => {
      const label = say(locale, "violence.component", { component: locale.codes[component] ?? component });
      return wordedRow(component, label, "gbv-total", { component });
    }),
    row("share-all", "gbv-share", { denominator: "all" }),
    row("share-screened", "gbv-share", { denominator: "screened" }),
    row("wider", "gbv-wider-total"),
    row("wider-share", "gbv-wider-share", { denominator: "all" }),
  ];
  return figureTable(page, {
    id: "budget-violence",
    title:
      strict.value === null
        ? say(locale, "violence.title.none")
        : say(locale, "violence.title", { amount: print.moneyWords(strict.value) }),
    heading: say(locale, "line"),
    columns,
    rows: [
      ...rows.filter(hasFigure(page, columns)),
      ...budgetExecuted(page, { of: "gbv", id: "gbv-total", per: {} }, periods),
    ],
  });
}

/** Lines that are for several things at once: each theme in full, then what any and what all of them have. */
function budgetThemes(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const period = headlinePeriod(page);
  const ids = result.analysis.tagging?.themes ?? [];
  const themes = result.schemes.filter(({ id }) => ids.includes(id));
  const per = { ...period, themes: themes.map(({ id }) => id).join("+") };
  if (!period || !index.find("union-total", per) || !index.find("overlap-total", per)) return undefined;
  return figureTable(page, {
    id: "budget-themes",
    title: say(locale, "themes.title", { count: themes.length }),
    heading: say(locale, "theme"),
    columns: [column(page, "whole-lines", { per: { ...period } })],
    rows: [
      ...themes.map(({ id, title }) => wordedRow(id, shortTitle(title, locale), "tagged-total", { scheme: id })),
      wordedRow("union", say(locale, "themes.union"), "union-total", per),
      wordedRow("overlap", say(locale, "themes.overlap"), "overlap-total", per),
    ],
    remarks: [say(locale, "themes.apart")],
  });
}

// Under the first scheme: ministries of which nothing was screened, then other lines and balances; together all of it.
function budgetUnscreened(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  const [scheme] = result.schemes;
  const whole = period && scheme && index.find("tagged-total", { ...period, scheme: scheme.id, code: "unscreened" });
  if (!period || !scheme || whole?.value == null || isZero(exact(whole.value))) return undefined;
  const byAdmin = index.about("budget-total").filter((per) => per["admin"] !== undefined);
  const silent = byAdmin
    .filter((per) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
    .flatMap((per) => (per["basis"] === undefined ? (index.find("budget-total", per) ?? []) : []))
    .filter(({ value }) => value !== null)
    .filter(({ per }) => {
      const of = { ...period, admin: per["admin"] ?? "", scheme: scheme.id };
      return index.find("tagged-total", of)?.undefined?.code === "not-screened";
    })
    .sort((a, b) => compare(exact(b.value ?? "0"), exact(a.value ?? "0")));
  if (byAdmin.length === 0) return undefined;
  const amount = (value: string) => ({ unscreened: moneyCell(page, value) });
  const rest = toDecimal(subtract(exact(whole.value), sum(silent.map(({ value }) => exact(value ?? "0")))));
  return figureTable(page, {
    id: "budget-unscreened",
    title: say(locale, silent.length === 0 ? "unscreened.title.lines" : "unscreened.title", {
      count: silent.length,
      amount: print.moneyWords(whole.value),
    }),
    heading: say(locale, "dimension.admin"),
    columns: [column(page, "unscreened", { figure: "budget-total" })],
    rows: [
      ...silent.map(({ per }) => ({ labels: [per["admin"] ?? ""], per })),
      ...(isZero(exact(rest)) ? [] : [{ key: "rest", labels: [say(locale, "unscreened.rest")], cells: amount(rest) }]),
      totalRow(page, { labels: [say(locale, "not-screened")], cells: amount(whole.value) }),
    ],
    adds: true,
  });
}

/** Where the methods come from: the work, who published it and when, and the place in it. */
function budgetSources(page: Page): Table | undefined {
  const { result, locale } = page;
  if (result.schemes.length === 0) return undefined;
  return figureTable(page, {
    id: "budget-sources",
    title: say(locale, "works.title"),
    unit: null,
    heading: say(locale, "method"),
    columns: ["work", "where"].map((id) => column(page, id, { align: "left" })),
    rows: result.schemes.map(({ id, title, source }) => ({
      key: id,
      labels: [shortTitle(title, locale)],
      cells: { work: withMark(workWords(source), source, locale), where: source.locator },
      remark: source.kind === "assumption" ? say(locale, "origin.assumption") : undefined,
    })),
  });
}

/** Execution against each plan, of the lines that have both amounts; how many have not stands beside the rate. */
function budgetExecuted(page: Page, subject: Executed, periods: readonly Period[]): FigureRow[] {
  const { locale, index } = page;
  const executed = periods.filter((each) => each.phase === "executed");
  return ["approved", "revised"].flatMap((against): FigureRow[] => {
    const per = { ...subject.per, of: subject.of, against };
    const rate = ({ fiscalYear }: Period): Figure | undefined => index.find("execution-rate", { fiscalYear, ...per });
    if (executed.every((each) => rate(each) === undefined)) return [];
    const remarks = executed.flatMap((period): readonly string[] => {
      const missing = Number(rate(period)?.notes["missing"] ?? 0);
      if (missing === 0) return [];
      const parts = [
        ...leftOut(page, subject, period, against, against, "plan"),
        ...leftOut(page, subject, period, against, "executed", "spent"),
      ].join(", ");
      const words = say(locale, parts === "" ? "budget.missing" : "budget.missing-amount", { missing, parts });
      return [executed.length > 1 ? `${period.fiscalYear}: ${words}` : words];
    });
    const [of, plan] = [say(locale, `of.${subject.of}`), say(locale, `against.${against}`)];
    return [
      {
        key: `execution-${subject.of}-${against}`,
        labels: [say(locale, "budget.execution", { of, against: plan })],
        cells: Object.fromEntries(
          periods.map(({ fiscalYear, phase }) => [
            `${fiscalYear}-${phase}`,
            phase === "executed" ? { figure: "execution-rate" as const, per: { fiscalYear, ...per } } : "",
          ]),
        ),
        remark: remarks.length > 0 ? remarks.join("; ") : undefined,
      },
    ];
  });
}

/** Whose execution is meant: a total by its id, and the keys that its figures have beside year and phase. */
type Executed = { readonly of: "all" | "tagged" | "gbv"; readonly id: FigureId; readonly per: PerKeys };

// What the plan or the spending has beside the lines that the rate is of.
function leftOut(
  { index, locale, print }: Page,
  { id, per, of }: Executed,
  { fiscalYear }: Period,
  against: string,
  phase: string,
  name: "plan" | "spent",
): readonly string[] {
  const whole = index.find(id, { fiscalYear, phase, ...per })?.value;
  const compared = index.find(id, { fiscalYear, phase, ...per, of, against })?.value;
  if (whole == null || compared == null) return [];
  const amount = subtract(exact(whole), exact(compared));
  return isZero(amount) ? [] : [say(locale, `budget.missing-${name}`, { amount: print.money(toDecimal(amount)) })];
}
