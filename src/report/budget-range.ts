// Tables of a budget by method: what each method counts, with its range; and who spends the money, on what and where.
// Also: which schemes are shown as methods, and by which columns of a budget spending is shown.
import { countedBy } from "../calculate/budget/scheme-tables.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { shortTitle } from "../headline/network-figures.js";
import type { Scheme, SchemeClass } from "../model/scheme.js";
import { compare, type DecimalString, exact, isZero, subtract, sum, toDecimal } from "../money/exact.js";
import type { Result } from "../result/result.js";
import type { FigureAt, FigureColumn, FigureRow, OwnCells } from "./figure-table.js";
import { column, figureTable, largestFirst, totalRow } from "./figure-table.js";
import { type Drawing, moneyCell, type Page, type Table, type TableRow } from "./page.js";
import { BEHIND } from "../formula/figures.js";
import type { Dimension } from "../model/budget-line.js";
import { bodyWords } from "../model/budget-table.js";
import { headlinePeriod, type Period } from "../headline/periods.js";

/** What each method gives for the same budget, and its share with the unscreened lines at 0 % and at 100 %. */
export function budgetRange(page: Page, period = headlinePeriod(page)): Table | undefined {
  const { result, locale, index } = page;
  const methods = budgetMethods(result);
  if (!period || methods.length === 0) return undefined;
  const shares = (scheme: Scheme) => ({ ...period, scheme: scheme.id, of: countedBy(scheme) });
  const share = (scheme: Scheme, denominator: string) => index.find("tagged-share", { ...shares(scheme), denominator });
  // Where every line was screened both ends are the share itself: there is no range.
  const isRange = methods.some((scheme) => {
    const [low, high] = ENDS.map((id) => index.find(id, shares(scheme))?.value);
    return low == null || low !== high;
  });
  const stated = STATED.filter((each) => methods.some((scheme) => share(scheme, each) !== undefined));
  return figureTable(page, {
    id: "methods",
    title: titleOf(page, period, methods),
    heading: say(locale, "method"),
    columns: [
      column(page, "counted"),
      column(page, "of-budget", { figure: "tagged-share", per: { denominator: "all" } }),
      ...stated.map((denominator) =>
        column(page, `of-${denominator}`, { figure: "tagged-share", per: { denominator } }),
      ),
      ...(isRange ? [column(page, "bounds")] : []),
    ],
    rows: methods.map((scheme) => ({
      key: scheme.id,
      labels: [shortTitle(scheme.title, locale)],
      per: shares(scheme),
      cells: {
        counted: { figure: `${countedBy(scheme)}-total`, per: { ...period, scheme: scheme.id } },
        ...(isRange ? { bounds: boundsCell(page, shares(scheme)) } : {}),
      },
      ...screeningOf(
        scheme,
        (code) => index.find("tagged-total", { ...period, scheme: scheme.id, code })?.value ?? null,
        index.find("weighted-total", { ...period, scheme: scheme.id })?.value ?? null,
      ),
    })),
    remarks: [
      ...methods.map((scheme) =>
        say(locale, "methods.counts", { scheme: shortTitle(scheme.title, locale), counts: budgetCounts(page, scheme) }),
      ),
      ...(isRange ? [say(locale, "methods.bounds", { column: say(locale, "column.bounds") })] : []),
      ...stated.flatMap((each) =>
        basesOf(
          page,
          each,
          methods.flatMap((scheme) => share(scheme, each) ?? []),
        ),
      ),
      ...budgetFloors(page, period, methods),
    ],
  });
}

const ENDS = ["tagged-share-low", "tagged-share-high"] as const;
const STATED = ["programmable", "direct"] as const;

function boundsCell({ index, locale, print }: Page, per: PerKeys): string | FigureAt {
  const [low, high] = ENDS.map((id) => index.find(id, per)?.value);
  return low == null || high == null
    ? { figure: "tagged-share-low", per }
    : say(locale, "range", { min: print.percent(low), max: print.percent(high) });
}

/** Not drawn where the amount of a class is not known. What a method weighs is drawn as its weighted total. */
function screeningOf(
  scheme: Scheme,
  amountOf: (code: string) => DecimalString | null,
  weighted: DecimalString | null,
): { drawing?: Drawing } {
  const amounts = scheme.classes.map((each) => ({ targeted: each.targeted, value: amountOf(each.code) }));
  const unscreened = amountOf("unscreened");
  const known = amounts.flatMap(({ targeted, value }) => (value === null ? [] : [{ targeted, value }]));
  if (unscreened === null || known.length < amounts.length) return {};
  const classes = known.filter((each) => each.targeted).map((each) => each.value);
  const targeted = countedBy(scheme) === "weighted" ? (weighted === null ? undefined : [weighted]) : classes;
  if (targeted === undefined) return {};
  const other = toDecimal(subtract(sum(known.map((each) => exact(each.value))), sum(targeted.map(exact))));
  return { drawing: { kind: "screening", targeted, other, unscreened } };
}

function titleOf({ locale, index, print }: Page, period: Period, methods: readonly Scheme[]): string {
  const shares = methods.flatMap((scheme) => {
    const per = { ...period, scheme: scheme.id, of: countedBy(scheme), denominator: "all" };
    return index.find("tagged-share", per)?.value ?? [];
  });
  const sorted = shares.toSorted((a, b) => compare(exact(a), exact(b)));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (shares.length < 2 || low === undefined || high === undefined) return say(locale, "methods.title");
  const isSame = print.percent(low) === print.percent(high);
  return say(locale, isSame ? "methods.same" : "methods.range", { low: print.percent(low), high: print.percent(high) });
}

// The same money is another share of another base: each base stands with its amount.
function basesOf({ locale, print }: Page, denominator: string, shares: readonly Figure[]): readonly string[] {
  const base = say(locale, `denominator.${denominator}`);
  const amount = shares[0]?.inputs["base"]?.value;
  const isOver = shares.some(({ value }) => value !== null && compare(exact(value), exact("1")) > 0);
  return [
    ...(amount == null ? [] : [say(locale, "methods.base", { base, amount: print.moneyWords(amount) })]),
    ...(isOver ? [say(locale, "methods.over", { base })] : []),
  ];
}

/** What the total of a scheme counts, in words: its own, else those of the classes that it counts. */
function budgetCounts({ locale, print }: Pick<Page, "locale" | "print">, scheme: Scheme): string {
  // A scheme of an analysis that says nothing of it carries its title there.
  if (scheme.counts.en !== scheme.title.en) return scheme.counts[locale.code] ?? scheme.counts.en;
  if (scheme.scale?.kind === "share") return say(locale, "methods.counts-shares");
  const isWeighted = countedBy(scheme) === "weighted";
  const name = ({ label, weight }: SchemeClass): string =>
    isWeighted && weight !== null
      ? `“${label[locale.code] ?? label.en}” ${print.percent(weight)}`
      : `“${label[locale.code] ?? label.en}”`;
  const classes = scheme.classes.filter((each) => each.targeted).map(name);
  return say(locale, isWeighted ? "methods.counts-weights" : "methods.counts-whole", { classes: classes.join(", ") });
}

// Where the least share that a scheme demands is not reached, but would be by lines that nobody screened, that is said.
const budgetFloors = ({ locale, index, print }: Page, period: Period, schemes: readonly Scheme[]): readonly string[] =>
  schemes.flatMap((scheme) => {
    const { floor } = scheme;
    const per = { ...period, scheme: scheme.id, of: countedBy(scheme) };
    const share = floor && index.find("tagged-share", { ...per, denominator: floor.of })?.value;
    if (!floor || share == null) return [];
    const reaches = (value: string | null | undefined): boolean =>
      value != null && compare(exact(value), exact(floor.share)) >= 0;
    const state = reaches(share) ? "reached" : reaches(index.find("tagged-share-high", per)?.value) ? "open" : "missed";
    return [
      say(locale, `methods.floor.${state}`, {
        scheme: shortTitle(scheme.title, locale),
        share: print.percent(share),
        label: floor.label[locale.code] ?? floor.label.en,
      }),
    ];
  });

/** Schemes that say how much is for gender equality; a theme of the analysis only where it is the first of all. */
export function budgetMethods({ analysis, schemes }: Pick<Result, "analysis" | "schemes">): readonly Scheme[] {
  const { custom = [], themes = [] } = analysis.tagging ?? {};
  const others = new Set(custom.map((each) => each.id).filter((id) => themes.includes(id)));
  return schemes.filter(({ id }, at) => at === 0 || !others.has(id));
}

/** Who spends it, on what and where: the whole, what the first scheme counts, its share, and what is against violence. */
export function budgetBy(page: Page): readonly Table[] {
  const period = headlinePeriod(page);
  const [scheme] = page.result.schemes;
  return !period || !scheme ? [] : SHOWN_BY.flatMap((dimension) => tableBy(page, period, scheme, dimension) ?? []);
}

export const SHOWN_BY = ["admin", "function", "region"] as const satisfies readonly Dimension[];

function tableBy(page: Page, period: Period, scheme: Scheme, dimension: Dimension): Table | undefined {
  const { locale, index } = page;
  const names = index
    .about("budget-total")
    .filter((per) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
    .flatMap((per) => (per["basis"] === undefined ? (per[dimension] ?? []) : []));
  if (names.length < 2) return undefined;
  const { budgets = [] } = page.result[BEHIND]?.tagged ?? {};
  const tagged = { ...period, scheme: scheme.id };
  const columns = [
    column(page, "whole", { figure: "budget-total" }),
    column(page, "counted", { figure: `${countedBy(scheme)}-total`, per: { scheme: scheme.id } }),
    column(page, "of-row", { figure: "tagged-share", per: { scheme: scheme.id, denominator: "all" } }),
    column(page, "against", { figure: "gbv-total" }),
  ];
  const share = { figure: "tagged-share", per: { ...tagged, denominator: "all", of: countedBy(scheme) } } as const;
  return figureTable(page, {
    id: `budget-by-${dimension}`,
    title: say(locale, `budget.by.${dimension}`, { count: names.length, scheme: shortTitle(scheme.title, locale) }),
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
  const restIn = ({ figure = "budget-total", per }: FigureColumn): string | undefined => {
    const find = (own: object): Figure | undefined => page.index.find(figure, { ...period, ...own, ...per });
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
  return [{ key: REST, labels: [say(page.locale, `budget.by.${dimension}.rest`)], cells }];
}

const REST = "rest";

// Most counted money first; rows without a figure after them, and what stands in no row last.
const byCounted = (a: TableRow, b: TableRow): number =>
  Number(a.key === REST) - Number(b.key === REST) || largestFirst(1)(a, b);
