import { headlineOf } from "../calculate/budget/scheme-tables.js";
import type { Figure } from "../formula/figure.js";
import { BEHIND } from "../formula/figures.js";
import { say } from "../formula/locale.js";
import { bodyWords } from "../model/budget-table.js";
import type { Dimension } from "../model/dimension.js";
import type { Scheme } from "../model/scheme.js";
import { exact, isZero, subtract, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { largestFirst } from "./adding-up.js";
import { type Period, headlinePeriod } from "../headline/budget-printer.js";
import { type FigureColumn, type FigureRow, type OwnCells, column, figureTable, totalRow } from "./figure-table.js";
import { shortTitle } from "../headline/network-figures.js";
import { type Page, type Table, type TableRow, moneyCell } from "./page.js";

/** Who spends it, on what and where: the whole, what the first scheme counts, its share, and what is against violence. */
export function budgetBy(page: Page): readonly Table[] {
  const period = headlinePeriod(page);
  const [scheme] = page.result.schemes;
  if (!period || !scheme) return [];
  return SHOWN_BY.flatMap((dimension) => tableBy(page, period, scheme, dimension) ?? []);
}

/** The columns by whose codes the report shows budgets. */
export const SHOWN_BY = ["admin", "function", "region"] as const satisfies readonly Dimension[];

function tableBy(page: Page, period: Period, scheme: Scheme, dimension: Dimension): Table | undefined {
  const { locale, index, print } = page;
  const names = index
    .about("budget-total")
    .filter((per) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
    .flatMap((per) => (per["basis"] === undefined ? (per[dimension] ?? []) : []));
  if (names.length < 2) return undefined;
  const { budgets = [] } = page.result[BEHIND]?.tagged ?? {};
  const tagged = { ...period, scheme: scheme.id };
  const columns = [
    column(page, "whole", { figure: "budget-total" }),
    column(page, "counted", { figure: `${headlineOf(scheme)}-total`, per: { scheme: scheme.id } }),
    column(page, "of-row", { figure: "tagged-share", per: { scheme: scheme.id, denominator: "all" } }),
    column(page, "against", { figure: "gbv-total" }),
  ];
  const share = { figure: "tagged-share", per: { ...tagged, denominator: "all", of: headlineOf(scheme) } } as const;
  return figureTable(page, {
    id: `budget-by-${dimension}`,
    title: say(locale, `budget.by.${dimension}`, { count: names.length, scheme: shortTitle(scheme.title, locale) }),
    unit: print.unit,
    heading: say(locale, `dimension.${dimension}`),
    columns,
    rows: [
      ...names.map((name) => ({
        labels: [dimension === "admin" ? bodyWords(budgets, name) : name],
        per: { ...period, [dimension]: name },
      })),
      ...restOf(page, columns, period, dimension, names),
      totalRow(page, { labels: [say(locale, "budget.total")], per: period, cells: { "of-row": share } }),
    ],
    adds: true,
    order: byCounted,
  });
}

// Lines whose column is blank and the balance of a published total. A row that was not screened has nothing counted.
function restOf(
  page: Page,
  columns: readonly FigureColumn[],
  period: Period,
  dimension: Dimension,
  names: readonly string[],
): FigureRow[] {
  const { index, locale } = page;
  const restIn = ({ figure = "budget-total", per }: FigureColumn): string | undefined => {
    const find = (own: object): Figure | undefined => index.find(figure, { ...period, ...own, ...per });
    const whole = find({})?.value;
    const parts = names.map((name) => find({ [dimension]: name }));
    const isOpen = parts.some((part) => part?.value == null && part?.undefined.code !== "not-screened");
    if (whole == null || isOpen) return undefined;
    const known = parts.flatMap((part) => (part?.value == null ? [] : [exact(part.value)]));
    return toDecimal(subtract(exact(whole), sum(known)));
  };
  const amounts = columns.map((column) => [column.id, column.id === "of-row" ? undefined : restIn(column)] as const);
  const [whole] = amounts;
  if (whole?.[1] === undefined || isZero(exact(whole[1]))) return [];
  const cells: OwnCells = Object.fromEntries(
    amounts.map(([id, value]) => [id, value === undefined ? "" : moneyCell(page, value)]),
  );
  return [{ key: REST, labels: [say(locale, `budget.by.${dimension}.rest`)], cells }];
}

const REST = "rest";

// Most counted money first; rows without a figure after them, and what stands in no row last.
const byCounted = (a: TableRow, b: TableRow): number =>
  Number(a.key === REST) - Number(b.key === REST) || largestFirst(1)(a, b);
