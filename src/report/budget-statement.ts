import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { withMark } from "./mark-words.js";
import { COMPONENTS } from "../model/tag.js";
import { compare, exact, isZero, subtract, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { FigureId } from "../result/register.js";
import { budgetBy } from "./budget-by.js";
import { budgetClasses } from "./budget-classes.js";
import { budgetExecuted } from "./budget-executed.js";
import { budgetIndicators } from "./budget-indicators.js";
import { budgetRange } from "./budget-range.js";
import { type Period, budgetPrinter, headlinePeriod, periodsOf } from "../headline/periods.js";
import { periodColumns } from "./period-columns.js";
import { type FigureRow, column, figureTable, hasFigure, totalRow } from "./figure-table.js";
import { levelsOf } from "../headline/levels.js";
import { shortTitle } from "../headline/names.js";
import { type Page, moneyCell, workWords } from "./page.js";
import type { Table } from "./pieces.js";

/**
 * The gender budget statement: the methods side by side and why they differ, each scheme by class with execution, what is
 * against violence, lines with several themes, who spends it, what it means per head, what was not screened, and where
 * the methods come from.
 */
export const budgetStatement = (page: Page): Table[] =>
  levelsOf(page).flatMap(({ level, view: own }) =>
    level === ""
      ? statementOf(own)
      : statementOf(own).map((each) => ({ ...each, id: `${each.id}-${level}`, title: `${level}: ${each.title}` })),
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

/**
 * Money against gender-based violence, apart from every gender tag: strict, by component, and the wider estimate, each
 * with its base. Nothing where no line says anything about it: that is said in the answer.
 */
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
  const row = (key: string, figure: FigureId, per: PerKeys = {}): FigureRow => ({
    key,
    labels: [say(locale, `violence.${key}`)],
    figure,
    per,
  });
  const columns = periodColumns(page, periods);
  const rows = [
    row("strict", "gbv-total"),
    ...COMPONENTS.map((component) => ({
      key: component,
      labels: [say(locale, "violence.component", { component: locale.codes[component] ?? component })],
      figure: "gbv-total" as const,
      per: { component },
    })),
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
    unit: print.unit,
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
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  const ids = result.analysis.tagging?.themes ?? [];
  const themes = result.schemes.filter(({ id }) => ids.includes(id));
  const per = { ...period, themes: themes.map(({ id }) => id).join("+") };
  if (!period || !index.find("union-total", per) || !index.find("overlap-total", per)) return undefined;
  return figureTable(page, {
    id: "budget-themes",
    title: say(locale, "themes.title", { count: themes.length }),
    unit: print.unit,
    heading: say(locale, "theme"),
    columns: [column(page, "whole-lines", { per: { ...period } })],
    rows: [
      ...themes.map(({ id, title }): FigureRow => ({
        key: id,
        labels: [shortTitle(title, locale)],
        figure: "tagged-total",
        per: { scheme: id },
      })),
      { key: "union", labels: [say(locale, "themes.union")], figure: "union-total", per },
      { key: "overlap", labels: [say(locale, "themes.overlap")], figure: "overlap-total", per },
    ],
    remarks: [say(locale, "themes.apart")],
  });
}

/**
 * What nobody has screened under the first scheme: the ministries of which nothing was, then what else was not (lines of
 * other ministries, and what published totals hold beside the lines), which together are all of it.
 */
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
    unit: print.unit,
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
