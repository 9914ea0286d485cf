import { type DecimalString, type Exact, compare, exact, isZero, subtract, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { CONFIDENTIAL, together, togetherWords } from "./confidential.js";
import { barScale } from "./bar-scale.js";
import { moneyBar } from "./money-bar.js";
import { centreFigures, type FundingTotal } from "./funding-total.js";
import { type Page, figureCell } from "./page.js";
import { pooled } from "./pooled.js";
import { type Bar, type Cell, type Column, type Table, type TableRow, table } from "./pieces.js";
import { type FigureId, isShare } from "../result/register.js";

const WITH_MONEY = ["requirement", "secured-funding", "hard-gap", "funded-need-share"] as const;

/** The table of centres: sorted by shortfall; those without a figure after the total, outside it. */
export function centreTable(page: Page, total: FundingTotal): Table | undefined {
  const { result, locale, index } = page;
  const { fiscalYear } = result.analysis;
  const ids = result.analysis.funding === undefined ? WITH_MONEY.slice(0, 1) : WITH_MONEY;
  const rows = alike(
    centreFigures(index, "requirement", fiscalYear).map((each) => centreRow(page, each.per["centre"] ?? "", ids)),
  );
  if (rows.length === 0) return undefined;
  const items = rows.filter((each) => each.kind === "item").sort(byShortfall);
  const outside = rows.filter((each) => each.kind === "outside").sort((a, b) => (a.label < b.label ? -1 : 1));
  const sumRow = totalRow(page, total, ids);
  const withheld = items.some((each) => each.cells.some((cell) => cell.state === "withheld"));
  const [printed, adds] = addingUp(page, items, sumRow, ids);
  return table({
    id: "centres",
    title: say(locale, ids.length > 1 ? "centres.title" : "centres.title-need"),
    unit: page.print.unit,
    heading: say(locale, "centre"),
    columns: ids.map((id): Column => ({ id, label: say(locale, `column.${id}`), align: "right" })),
    rows: [...printed, sumRow, ...outside],
    ...barScale(page, longestOf(rows)),
    remarks: adds || items.length === 0 ? [] : [say(locale, withheld ? "withheld-in-total" : "rounded-apart")],
  });
}

function centreRow(page: Page, centre: string, ids: readonly FigureId[]): TableRow {
  const { result, locale, index } = page;
  const per = { fiscalYear: result.analysis.fiscalYear, centre };
  const cells = ids.map((id) => figureCell(page, index.find(id, per)));
  const name = result.centres.find((each) => each.id === centre);
  const lacking = cells.some((cell) => cell.state === "none" && cell.undefined?.code !== "zero-denominator");
  const remark = surplusRemark(page, index.find("surplus", per)?.value);
  const bar = barOf(page, per);
  return {
    key: centre,
    kind: lacking ? "outside" : "item",
    label:
      name?.name ??
      (centre === CONFIDENTIAL ? togetherWords(together(index) ?? { centres: 1, beside: 0 }, locale) : centre),
    ...(name?.region === undefined ? {} : { detail: name.region }),
    cells,
    ...(bar && ids.length > 1 ? { bar } : {}),
    ...(remark === undefined ? {} : { remark }),
  };
}

function totalRow(page: Page, total: FundingTotal, ids: readonly FigureId[]): TableRow {
  const { locale } = page;
  const surplus = total.of("surplus")?.value;
  const remark = surplusRemark(page, surplus, pooled(page.result) ? "surplus-of" : "surplus-not-counted");
  return {
    key: "total",
    kind: "total",
    label: say(locale, "total-of-centres", { count: total.centres - total.missing }),
    cells: ids.map((id) => figureCell(page, total.of(id))),
    ...(remark === undefined ? {} : { remark }),
  };
}

const surplusRemark = (page: Page, value: DecimalString | null | undefined, key = "surplus-of"): string | undefined =>
  value == null || isZero(exact(value)) ? undefined : say(page.locale, key, { value: page.print.money(value) });

// Amounts of a column are printed so that they add up to the printed total, where they are all its parts: a centre that
// is withheld is in the sum of those that are not shown one by one.
function addingUp(
  page: Page,
  items: readonly TableRow[],
  total: TableRow,
  ids: readonly FigureId[],
): [TableRow[], boolean] {
  const columns = ids.map((id, at) => {
    const whole = total.cells[at]?.value;
    const known = items.filter((each) => each.cells[at]?.state !== "withheld");
    const values = known.map((each) => each.cells[at]?.value);
    if (isShare(id) || whole == null || !values.every((each) => each != null)) return undefined;
    const parts = page.print.parts(whole, values);
    return parts && new Map(known.map((each, part) => [each, parts[part]]));
  });
  const rows = items.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column): Cell => {
      const text = columns[column]?.get(row);
      return text === undefined ? cell : { ...cell, text };
    }),
  }));
  // Of a total that is not printed there is nothing to say.
  const adds = (id: FigureId, at: number): boolean =>
    isShare(id) || total.cells[at]?.value == null || columns[at] !== undefined;
  return [rows, ids.every(adds)];
}

function byShortfall(a: TableRow, b: TableRow): number {
  const size = (row: TableRow, at: number) => exact(row.cells[at]?.value ?? "-1");
  return compare(size(b, 2), size(a, 2)) || compare(size(b, 0), size(a, 0)) || (a.label < b.label ? -1 : 1);
}

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
function alike(rows: readonly TableRow[]): readonly TableRow[] {
  if (rows.every(({ bar }) => bar?.covered === undefined)) return rows;
  return rows.map(({ bar, ...row }): TableRow => {
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

const longestOf = (rows: readonly TableRow[]): Exact[] =>
  rows.flatMap(({ bar }) =>
    bar ? [exact(bar.need ?? "0"), sum([bar.received ?? "0", bar.signed ?? "0"].map(exact))] : [],
  );
