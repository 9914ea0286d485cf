// Tables of a statement over the years: what counts in each year, and what became of programmes since the year before.
import { countedBy } from "../calculate/budget/scheme-tables.js";
import { type BudgetChange, budgetChange } from "../compare/budgets/budget-change.js";
import { type BudgetSide, budgetYear, periodsIn, says } from "../compare/budgets/budget-year.js";
import { BEHIND } from "../formula/figures.js";
import { say } from "../formula/locale.js";
import { PHASES } from "../model/budget-line.js";
import { ZERO, exact, greatest, toDecimal } from "../money/exact.js";
import { budgetChangeReport } from "../report/budget-change-report.js";
import { type FigureColumn, type FigureRow, figureTable, hasFigure } from "../report/figure-table.js";
import type { Table } from "../report/page.js";
import { type Desk, scaleTo, withoutReasons } from "./desk.js";
import { type Period, periodsOf } from "../headline/periods.js";

/** What counts in each year and phase, in prices of two years, as a share of GDP and of the money. */
export function yearTable({ page, scheme, gathered: { fiscalYear, measures } }: Desk): Table | undefined {
  const { locale, index, print, result } = page;
  const of = countedBy(scheme);
  const subject = { scheme: scheme.id, of };
  const periods = periodsOf(page).toSorted(byYear);
  const column = (id: string, more: Partial<FigureColumn>): FigureColumn => ({
    id,
    label: say(locale, `statement.years.${id}`, { year: fiscalYear }),
    ...more,
  });
  const columns = [
    column("nominal", { figure: `${of}-total`, per: { scheme: scheme.id } }),
    column("real", { figure: "real-amount", per: { ...subject, prices: fiscalYear } }),
    column("gdp", { figure: "share-of-gdp", per: subject }),
    column("all", { figure: "tagged-share", per: { ...subject, denominator: "all" } }),
    // It is of whole lines: what counts in parts or by weight is another amount.
    ...(of === "weighted" ? [] : [column("screened", { figure: "share-of-screened", per: { scheme: scheme.id } })]),
    ...(measures.some(({ gbv }) => gbv !== null) ? [column("violence", { figure: "gbv-total", per: {} })] : []),
  ];
  const has = (period: Period, { figure, per }: FigureColumn): boolean =>
    figure !== undefined && index.find(figure, { ...period, ...per })?.value != null;
  const used = columns.filter((each) => periods.some((period) => has(period, each)));
  const isKnown = new Set(used.map(({ id }) => id));
  if (new Set(periods.map((each) => each.fiscalYear)).size < 2 && !isKnown.has("gdp")) return undefined;
  const countedIn = (period: Period) => index.find(`${of}-total`, { ...period, scheme: scheme.id })?.value;
  const realIn = (period: Period) => index.find("real-amount", { ...period, ...subject, prices: fiscalYear })?.value;
  const drawn = (period: Period): Pick<FigureRow, "drawing"> => {
    const [counted, real] = [countedIn(period), realIn(period)];
    if (counted == null || counted.startsWith("-")) return {};
    const mark = real == null ? {} : { mark: { at: real, of: "real" as const } };
    return { drawing: { kind: "amounts", parts: [counted], hasMain: false, ...mark } };
  };
  const end = toDecimal(
    periods.flatMap((each) => [countedIn(each) ?? "0", realIn(each) ?? "0"].map(exact)).reduce(greatest, ZERO),
  );
  const rows = periods.map((period): FigureRow => {
    return {
      key: `${period.fiscalYear} ${period.phase}`,
      labels: [period.fiscalYear, locale.codes[period.phase] ?? period.phase],
      per: period,
      // The year whose prices are taken has them already.
      ...(period.fiscalYear === fiscalYear && {
        cells: { real: { figure: `${of}-total` as const, per: { ...period, scheme: scheme.id } } },
      }),
      ...drawn(period),
    };
  });
  const deflator = isKnown.has("real")
    ? say(locale, "statement.years.deflator", { year: fiscalYear, series: result.analysis.deflator ?? "" })
    : say(locale, "statement.years.nominal-only");
  return withoutReasons(
    figureTable(page, {
      id: "years-statement",
      title: say(locale, "statement.years.title"),
      unit: say(locale, "statement.unit", { unit: print.unit }),
      heading: say(locale, "statement.years.year"),
      columns: used,
      scale: scaleTo(end, print, locale),
      rows: rows.filter(hasFigure(page, used)),
      absent: "",
      remarks: [deflator],
    }),
  );
}

const byYear = (a: Period, b: Period): number =>
  a.fiscalYear === b.fiscalYear ? orderOf(a) - orderOf(b) : a.fiscalYear < b.fiscalYear ? -1 : 1;
const orderOf = ({ phase }: Period): number => PHASES.findIndex((each) => each === phase);

/** What became of the programmes since the year before; codes are joined by the table of them, else by name. */
export function changeTable(
  { page: { result, locale }, fine, period, gathered: { fiscalYear, countedLines } }: Desk,
  level: string,
): Table | undefined {
  const { analysis, network, reclassification = [] } = result;
  const side: BudgetSide = {
    budgets: (result[BEHIND]?.tagged?.budgets ?? []).filter((each) => level === "" || each.level === level),
    transfers: analysis.transfers,
    currency: analysis.currency,
    fiscalYear,
    indices: network?.indices ?? [],
    isWanted: (line) => countedLines.has(line),
  };
  const before = periodsIn(side)
    .filter((each) => each.fiscalYear < fiscalYear)
    .toSorted((a, b) => (a.fiscalYear < b.fiscalYear ? 1 : -1));
  const [last] = before;
  if (!last) return undefined;
  const isSame = before.some((each) => each.fiscalYear === last.fiscalYear && each.phase === period.phase);
  const by = says(side, "programme") ? "programme" : "line";
  const later = budgetYear(side, by, period.phase);
  const earlier = budgetYear({ ...side, fiscalYear: last.fiscalYear }, by, isSame ? period.phase : undefined);
  if (!earlier || !later || earlier.fiscalYear === later.fiscalYear) return undefined;
  const change = budgetChange(
    earlier,
    later,
    reclassification.map(({ values }) => values),
  );
  const { sentences, table } = budgetChangeReport(
    change,
    { currency: analysis.currency, names: ["", ""], unmet: [], print: fine },
    locale,
  );
  if (!table) return undefined;
  return { ...table, id: "changes", title: titleOf(change, locale), remarks: [...sentences, ...table.remarks] };
}

function titleOf({ units, earlier, later }: BudgetChange, locale: Desk["page"]["locale"]): string {
  const count = (state: string): number => units.filter((each) => each.state === state).length;
  return say(locale, "statement.changes.title", {
    from: earlier.fiscalYear,
    to: later.fiscalYear,
    fresh: count("new"),
    ended: count("ended"),
    moved: count("moved"),
  });
}
