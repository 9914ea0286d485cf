import type { Figure, PerKeys } from "../formula/figure.js";
import type { Scheme } from "../model/scheme.js";
import { PHASES } from "../model/budget-line.js";
import { say } from "../formula/say.js";
import { type Page, figureCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";
import { printer } from "./printer.js";

/** A year and phase of a budget: one column of its statement. */
type Period = { readonly fiscalYear: string; readonly phase: string };

/** The budget statement under each scheme: classes, what was not screened apart, both shares, GBV, execution. */
export function budgetTables(page: Page): Table[] {
  const periods = periodsOf(page);
  if (periods.length === 0) return [];
  const own = { ...page, print: budgetPrinter(page) };
  return page.result.schemes.map((scheme) => statement(own, scheme, periods));
}

/** Amounts of the budget have a unit of their own, by the largest total: they are thousands of times the centres'. */
export function budgetPrinter({ index, locale, result }: Page) {
  const totals = index.all("budget-total").flatMap((each) => each.value ?? []);
  const largest = totals.reduce((a, b) => (wholeDigits(b) > wholeDigits(a) ? b : a), "0");
  return printer(largest, result.analysis.currency, locale);
}

const wholeDigits = (value: string): number => value.replace("-", "").split(".")[0]?.length ?? 0;

/** Years and phases of the budget, this year first, then in the order in which a budget lives. */
export function periodsOf({ index, result }: Pick<Page, "index" | "result">): Period[] {
  const found = index
    .all("budget-total")
    .filter(({ per }) => Object.keys(per).every((key) => key === "fiscalYear" || key === "phase"))
    .map(({ per }): Period => ({ fiscalYear: per["fiscalYear"] ?? "", phase: per["phase"] ?? "" }));
  const order = ({ phase }: Period): number => PHASES.findIndex((each) => each === phase);
  const early = ({ fiscalYear }: Period): number => Number(fiscalYear !== result.analysis.fiscalYear);
  return found.sort((a, b) => early(a) - early(b) || (a.fiscalYear < b.fiscalYear ? 1 : a.fiscalYear > b.fiscalYear ? -1 : order(a) - order(b)));
}

function statement(page: Page, scheme: Scheme, periods: readonly Period[]): Table {
  const { locale, index, print, result } = page;
  const row = (
    key: string,
    name: string,
    of: (period: Period) => Figure | undefined,
    show: (value: string) => string,
    kind: TableRow["kind"] = "item",
  ): TableRow => ({ key, kind, label: name, cells: periods.map((period): Cell => figureCell(page, of(period), show)) });
  const under = (id: string, more: PerKeys = {}) => (period: Period) => index.find(id, { ...period, scheme: scheme.id, ...more });
  const plain = (id: string, more: PerKeys = {}) => (period: Period) =>
    index.find(id, { ...period, ...more }) ?? index.find(id, { ...period, scheme: scheme.id, ...more });
  const classes = scheme.classes.map((each) =>
    row(`class-${each.code}`, say(locale, "class", { code: each.code, label: each.label[locale.code] ?? each.label.en }), under("tagged-total", { code: each.code }), print.money),
  );
  const rows = [
    ...classes,
    row("unscreened", say(locale, "not-screened"), under("tagged-total", { code: "unscreened" }), print.money),
    row("budget-total", say(locale, "budget.total"), plain("budget-total"), print.money, "total"),
    row("tagged", say(locale, "budget.tagged"), under("tagged-total"), print.money),
    row("weighted", say(locale, "budget.weighted"), under("weighted-total"), print.money),
    row("share-of-screened", say(locale, "budget.share-of-screened"), under("share-of-screened"), print.percent),
    row("share-of-allocable", say(locale, "budget.share-of-allocable"), under("share-of-allocable"), print.percent),
    row("screening-coverage", say(locale, "budget.screening-coverage"), under("screening-coverage"), print.percent),
    row("gbv-total", say(locale, "budget.gbv-total"), plain("gbv-total"), print.money),
    row("gbv-share-all", say(locale, "budget.gbv-share-all"), plain("gbv-share", { denominator: "all" }), print.percent),
    row("gbv-share-screened", say(locale, "budget.gbv-share-screened"), plain("gbv-share", { denominator: "screened" }), print.percent),
    ...executionRows(page, scheme, periods),
  ].filter((each) => each.cells.some((cell) => "value" in cell && (cell.value != null || cell.undefined !== undefined)));
  return table({
    id: `budget-${scheme.id}`,
    title: say(locale, "budget.title", { scheme: scheme.title[locale.code] ?? scheme.title.en }),
    unit: print.unit,
    heading: say(locale, "line"),
    columns: periods.map(({ fiscalYear, phase }) => ({
      id: `${fiscalYear}-${phase}`,
      label: fiscalYear === result.analysis.fiscalYear ? (locale.codes[phase] ?? phase) : `${locale.codes[phase] ?? phase} ${fiscalYear}`,
      align: "right",
    })),
    rows,
    remarks: addsUp(rows, classes.length + 1) ? [] : [],
  });
}

// Execution is about what was executed: its rate stands in that column.
function executionRows(page: Page, scheme: Scheme, periods: readonly Period[]): TableRow[] {
  const { locale, index, print } = page;
  return ["all", "tagged", "gbv"].flatMap((of) =>
    ["approved", "revised"].flatMap((against): TableRow[] => {
      const at = ({ fiscalYear, phase }: Period): Figure | undefined => {
        if (phase !== "executed") return undefined;
        const found = index.all("execution-rate").filter(({ per }) => per["fiscalYear"] === fiscalYear && per["of"] === of && per["against"] === against);
        return found.find(({ per }) => per["scheme"] === scheme.id) ?? found.find(({ per }) => per["scheme"] === undefined);
      };
      const cells = periods.map((period): Cell => (period.phase === "executed" ? figureCell(page, at(period), print.percent) : { text: "" }));
      return [{ key: `execution-${of}-${against}`, kind: "item", label: say(locale, "budget.execution", { of: say(locale, `of.${of}`), against: say(locale, `against.${against}`) }), cells }];
    }),
  );
}
