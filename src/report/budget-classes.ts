import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import type { Scheme } from "../model/scheme.js";
import { compare, exact, isZero } from "../money/exact.js";
import { budgetAddingUp } from "./budget-adding-up.js";
import { budgetExecuted } from "./budget-executed.js";
import { type Period, headlinePeriod, periodColumns, periodsOf } from "./budget-tables.js";
import { type Page, figureCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";
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
  const { locale, index, print } = page;
  type Of = (period: Period) => Figure | undefined;
  const row = (key: string, label: string, of: Of, kind: TableRow["kind"] = "item"): TableRow => ({
    key,
    kind,
    label,
    cells: periods.map((period): Cell => figureCell(page, of(period))),
  });
  const under =
    (id: FigureId, more: PerKeys = {}): Of =>
    (period) =>
      index.find(id, { ...period, scheme: scheme.id, ...more });
  const share = (id: FigureId, more: PerKeys = {}, key: string = id): TableRow =>
    row(key, say(locale, `budget.${key}`), under(id, more));
  const parts = [
    ...scheme.classes.map((each) =>
      row(
        `class-${each.code}`,
        className(page, each.code, each.label[locale.code] ?? each.label.en),
        under("tagged-total", { code: each.code }),
      ),
    ),
    row("unscreened", say(locale, "not-screened"), under("tagged-total", { code: "unscreened" })),
  ];
  const total: Of = (period) => index.find("budget-total", period);
  const whole = row("budget-total", say(locale, "budget.total"), total, "total");
  const potential = scheme.classes.filter((each) => each.potential !== undefined);
  const rows = [
    ...budgetAddingUp(page, parts, whole),
    whole,
    row("tagged", say(locale, "budget.tagged"), under("tagged-total")),
    row("weighted", say(locale, "budget.weighted"), under("weighted-total")),
    ...potential.map(({ code }) =>
      row(`potential-${code}`, say(locale, "budget.potential", { code }), under("potential-amount", { code })),
    ),
    share("tagged-share", { of: "weighted", denominator: "all" }, "weighted-share"),
    share("share-of-screened"),
    share("share-of-allocable"),
    share("screening-coverage"),
    ...(isFirst ? budgetExecuted(page, { of: "all", id: "budget-total", per: {} }, periods) : []),
    ...budgetExecuted(page, { of: "tagged", id: "tagged-total", per: { scheme: scheme.id } }, periods),
  ].filter((each) =>
    each.cells.some((cell) => "value" in cell && (cell.value != null || cell.undefined !== undefined)),
  );
  return table({
    id: `budget-${scheme.id}`,
    title: say(locale, "budget.title", { scheme: scheme.title[locale.code] ?? scheme.title.en }),
    unit: print.unit,
    heading: say(locale, "line"),
    columns: periodColumns(page, periods),
    rows,
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
