import { type DecimalString, type Exact, exact, isZero, subtract, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { largestFirst } from "./adding-up.js";
import { barScale } from "./bar-scale.js";
import { type FigureRow, centreWords, figureColumns, figureTable, totalRow } from "./figure-table.js";
import { moneyBar } from "./money-bar.js";
import { centreFigures, type FundingTotal } from "../headline/funding-total.js";
import type { Page } from "./page.js";
import { rangeCells } from "./ranges.js";
import { pooled } from "../headline/pooled.js";
import type { Bar, Table, TableRow } from "./pieces.js";
import type { FigureId } from "../result/register.js";

/** The table of centres: sorted by shortfall; those without a figure after the total, outside it. */
export function centreTable(page: Page, total: FundingTotal): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear } = result.analysis;
  const ids = result.analysis.funding === undefined ? WITH_MONEY.slice(0, 1) : WITH_MONEY;
  const centres = centreFigures(index, "requirement", fiscalYear).map(({ per }) =>
    centreRow(page, per, ids.length > 1),
  );
  if (centres.length === 0) return undefined;
  const rows = alike(centres);
  const made = figureTable(page, {
    id: "centres",
    title: say(locale, ids.length > 1 ? "centres.title" : "centres.title-need"),
    unit: print.unit,
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
  const { index } = page;
  const bar = isDrawn ? barOf(page, per) : undefined;
  return {
    ...centreWords(page, per),
    per,
    ...(bar && { bar }),
    remark: surplusRemark(page, index.find("surplus", per)?.value),
  };
}

function wholeRow(page: Page, total: FundingTotal): FigureRow {
  const surplus = total.of("surplus")?.value;
  return totalRow(page, {
    labels: [say(page.locale, "total-of-centres", { count: total.centres - total.missing })],
    per: total.per,
    cells: rangeCells(page, total.per),
    remark: surplusRemark(page, surplus, pooled(page.result) ? "surplus-of" : "surplus-not-counted"),
  });
}

const byLabel = (a: TableRow, b: TableRow): number => (a.label < b.label ? -1 : 1);

const byShortfall = (a: TableRow, b: TableRow): number =>
  largestFirst(2)(a, b) || largestFirst(0)(a, b) || byLabel(a, b);

const surplusRemark = (page: Page, value: DecimalString | null | undefined, key = "surplus-of"): string | undefined =>
  value == null || isZero(exact(value)) ? undefined : say(page.locale, key, { value: page.print.money(value) });

/** What the bar of a centre draws; none where nothing is shown. */
function barOf({ index }: Page, per: PerKeys): Bar | undefined {
  const value = (id: FigureId, more = {}) => index.find(id, { ...per, ...more })?.value ?? null;
  const need = index.find("requirement", per);
  const secured = value("secured-funding");
  if (need?.undefined?.code === "withheld" || secured === null) return undefined;
  const { received, signed, promised } = moneyBar(index, per);
  const [shortfall, amount] = [value("hard-gap"), value("requirement")];
  if (received === null && signed === null && !isZero(exact(secured)))
    return amount === null || shortfall === null ? undefined : coveredBar(amount, shortfall, value("surplus"));
  return {
    received: received ?? "0",
    signed: signed ?? "0",
    promised,
    shortfall,
    surplus: value("surplus"),
    need: amount,
  };
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
