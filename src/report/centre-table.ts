// The table of centres, whole, and cut to one sheet.
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { type FundingTotal, centreFigures, pooled } from "../headline/network-figures.js";
import { type DecimalString, type Exact, exact, isZero, subtract, sum, toDecimal } from "../money/exact.js";
import { ratio, ratioValue } from "../money/ratio.js";
import type { FigureId } from "../result/register.js";
import type { FigureRow } from "./figure-table.js";
import { centreWords, figureColumns, figureTable, rangeCells, totalRow, largestFirst } from "./figure-table.js";
import { barScale, moneyBar } from "./money-bar.js";
import { type Bar, type Cell, type Page, type Table, type TableRow, noCell, noShare } from "./page.js";

/** The table of centres: sorted by shortfall; those without a figure after the total, outside it. */
export function centreTable(page: Page, total: FundingTotal): Table | undefined {
  const { result, locale, index } = page;
  const ids = result.analysis.funding === undefined ? WITH_MONEY.slice(0, 1) : WITH_MONEY;
  const centres = centreFigures(index, "requirement", result.analysis.fiscalYear).map(({ per }) =>
    centreRow(page, per, ids.length > 1),
  );
  if (centres.length === 0) return undefined;
  const rows = alike(centres);
  const made = figureTable(page, {
    id: "centres",
    title: say(locale, ids.length > 1 ? "centres.title" : "centres.title-need"),
    heading: say(locale, "centre"),
    columns: figureColumns(page, ids),
    rows: [...rows, wholeRow(page, total)],
    apart: true,
    adds: true,
    order: byShortfall,
    ...barScale(page, longestOf(rows)),
  });
  const outside = made.rows.filter(({ kind }) => kind === "outside").sort(byLabel);
  return { ...made, rows: [...made.rows.filter(({ kind }) => kind !== "outside"), ...outside] };
}

const WITH_MONEY = ["requirement", "secured-funding", "hard-gap", "funded-need-share"] as const;

function centreRow(page: Page, per: PerKeys, isDrawn: boolean): FigureRow {
  const bar = isDrawn ? barOf(page, per) : undefined;
  return {
    ...centreWords(page, per),
    per,
    ...(bar && { bar }),
    remark: surplusRemark(page, page.index.find("surplus", per)?.value),
  };
}

function wholeRow(page: Page, total: FundingTotal): FigureRow {
  return totalRow(page, {
    labels: [say(page.locale, "total-of-centres", { count: total.centres - total.missing })],
    per: total.per,
    cells: rangeCells(page, total.per),
    remark: surplusRemark(page, total.of("surplus")?.value, pooled(page.result) ? "surplus-of" : "surplus-not-counted"),
  });
}

const byLabel = (a: TableRow, b: TableRow): number => (a.label < b.label ? -1 : 1);

const byShortfall = (a: TableRow, b: TableRow) => largestFirst(2)(a, b) || largestFirst(0)(a, b) || byLabel(a, b);

const surplusRemark = (page: Page, value: DecimalString | null | undefined, key = "surplus-of"): string | undefined =>
  value == null || isZero(exact(value)) ? undefined : say(page.locale, key, { value: page.print.money(value) });

function barOf({ index }: Page, per: PerKeys): Bar | undefined {
  const value = (id: FigureId) => index.find(id, per)?.value ?? null;
  const need = index.find("requirement", per);
  const secured = value("secured-funding");
  if (need?.undefined?.code === "withheld" || secured === null) return undefined;
  const { received, signed, promised } = moneyBar(index, per);
  const [shortfall, amount] = [value("hard-gap"), value("requirement")];
  if (received === null && signed === null && !isZero(exact(secured)))
    return amount === null || shortfall === null ? undefined : coveredBar(amount, shortfall, value("surplus"));
  const surplus = value("surplus");
  return { received: received ?? "0", signed: signed ?? "0", promised, shortfall, surplus, need: amount };
}

// Where one bar cannot tell received from signed money, none does: one look means one thing.
function alike(rows: readonly FigureRow[]): readonly FigureRow[] {
  if (rows.every(({ bar }) => bar?.covered === undefined)) return rows;
  return rows.map(({ bar, ...row }): FigureRow => {
    if (bar?.need == null || bar.shortfall === null) return row;
    return { ...row, bar: coveredBar(bar.need, bar.shortfall, bar.surplus) };
  });
}

/** How much of a need is covered, where it is not told how sure the money is. */
const coveredBar = (need: DecimalString, shortfall: DecimalString, surplus: DecimalString | null): Bar => ({
  covered: toDecimal(subtract(exact(need), exact(shortfall))),
  received: null,
  signed: null,
  promised: null,
  shortfall,
  surplus,
  need,
});

const longestOf = (rows: readonly FigureRow[]): Exact[] =>
  rows.flatMap(({ bar }) =>
    bar ? [exact(bar.need ?? "0"), sum([bar.received ?? "0", bar.signed ?? "0"].map(exact))] : [],
  );

/** The table of centres for one sheet: the largest shortfalls and the rows without a figure; the others as one row. */
export function firstCentres(page: Page, centres: Table): Table {
  const of = (kind: TableRow["kind"]): TableRow[] => centres.rows.filter((each) => each.kind === kind);
  const [total, outside] = [of("total"), of("outside")];
  const items = of("item");
  if (items.length + outside.length <= ROWS) return { ...centres, rows: [...items, ...total, ...outside] };
  const unknown = outside.length <= OUTSIDE ? outside : [...outside.slice(0, OUTSIDE - 1), moreUnknown(page, outside)];
  const room = ROWS - unknown.length;
  const known = items.length <= room ? items : [...items.slice(0, room - 1), theOthers(page, centres, items, room - 1)];
  return { ...centres, rows: [...known, ...total, ...unknown] };
}

// As many rows fit on the first sheet; of these, so many may be without a figure.
const ROWS = 10;
const OUTSIDE = 5;

function theOthers(page: Page, { columns }: Table, items: readonly TableRow[], from: number): TableRow {
  const others = items.slice(from);
  const sums = columns.map((_, at) => {
    const known = others.flatMap(({ cells }) => cells[at]?.value ?? []);
    return known.length < others.length ? null : toDecimal(sum(known.map(exact)));
  });
  const cells = columns.map(({ id }, at): Cell => {
    if (id === "funded-need-share") return shareOf(page, sums[0] ?? null, sums[2] ?? null);
    const value = sums[at] ?? null;
    return value === null ? hidden(page) : { text: page.print.money(value), value };
  });
  return { key: "others", kind: "item", label: say(page.locale, "more-centres", { count: others.length }), cells };
}

function shareOf(page: Page, need: string | null, short: string | null): Cell {
  if (need === null || short === null) return hidden(page);
  if (isZero(exact(need))) return noShare(page.locale);
  const value = ratioValue(ratio(toDecimal(subtract(exact(need), exact(short))), need));
  return value === null ? hidden(page) : { text: page.print.percent(value), value };
}

// A row that stands by its shortfall lacks an amount only where that is hidden.
const hidden = ({ locale }: Page): Cell => ({ text: say(locale, "withheld"), value: null, state: "withheld" });

const moreUnknown = ({ locale }: Page, outside: readonly TableRow[]): TableRow => ({
  key: "others-unknown",
  kind: "outside",
  label: say(locale, "more-centres", { count: outside.length - OUTSIDE + 1 }),
  cells: (outside[0]?.cells ?? []).map(() => ({
    ...noCell(say(locale, "no-figure")),
    words: say(locale, "no-figure.below"),
  })),
});
