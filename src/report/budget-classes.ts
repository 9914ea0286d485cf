import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import type { Scheme } from "../model/scheme.js";
import { compare, exact, isZero } from "../money/exact.js";
import { budgetExecuted } from "./budget-executed.js";
import { type Period, headlinePeriod, periodsOf } from "../headline/periods.js";
import { periodColumns } from "./period-columns.js";
import { type FigureRow, figureTable, hasFigure } from "./figure-table.js";
import type { Page } from "./page.js";
import type { Table } from "./pieces.js";
import type { FigureId } from "../result/register.js";

/** The statement of each scheme: classes, what was not screened apart, its totals and shares, execution. */
export function budgetClasses(page: Page): Table[] {
  const periods = periodsOf(page);
  return periods.length === 0
    ? []
    : page.result.schemes.map((scheme, at) => statement(page, scheme, periods, at === 0));
}

// What does not hang on the scheme stands under the first one alone.
function statement(page: Page, scheme: Scheme, periods: readonly Period[], isFirst: boolean): Table {
  const { locale, print } = page;
  const row = (key: string, figure: FigureId, more: PerKeys = {}, label?: string): FigureRow => ({
    key,
    labels: [label ?? say(locale, `budget.${key}`)],
    figure,
    per: { scheme: scheme.id, ...more },
  });
  const columns = periodColumns(page, periods);
  const potential = scheme.classes.filter((each) => each.potential !== undefined);
  const rows = [
    ...scheme.classes.map(({ code, label }) =>
      row(`class-${code}`, "tagged-total", { code }, className(page, code, label[locale.code] ?? label.en)),
    ),
    row("unscreened", "tagged-total", { code: "unscreened" }, say(locale, "not-screened")),
    { ...row("budget-total", "budget-total", {}, say(locale, "budget.total")), kind: "total" as const, per: {} },
    row("tagged", "tagged-total"),
    row("weighted", "weighted-total"),
    ...(isFirst ? [{ ...row("womens-part", "womens-part-total"), per: {} }] : []),
    ...potential.map(({ code }) =>
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
    unit: print.unit,
    heading: say(locale, "line"),
    columns,
    rows: rows.filter(hasFigure(page, columns)),
    adds: true,
    remarks: coverageRemark(page, scheme),
  });
}

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
