// Makes the tables of an estimate from its lines, by section, so rounded that what is printed adds up; and the cells
// and sums of its numbers.
import { ALL_SECTIONS } from "../calculate/estimate/parts.js";
import { say } from "../formula/locale.js";
import { type Exact, ZERO, isZero, round, sum, toDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { roundTable } from "../money/round-table.js";
import type { EstimateGrid, EstimateShare, GridRow } from "./estimate-document.js";
import type { AmountColumn, Amounts, EstimateRow } from "./estimate-rows.js";
import { addedRow, estimateColumn, sameRate } from "./estimate-rows.js";
import type { Split } from "./estimate-split.js";
import { type Cell, type Page, noCell, textCell } from "./page.js";

/** How the tables of an estimate are laid out: the amounts that they have, and whether each line says why it is needed. */
export type Layout = { readonly page: Page; readonly columns: readonly AmountColumn[]; readonly isJustified: boolean };

/** The table of some lines by sections. It is added up from what is printed, down its columns and along its rows. */
export function estimateGrid(
  layout: Layout,
  rows: readonly EstimateRow[],
  outside: readonly GridRow[] = [],
): EstimateGrid {
  const { page, columns, isJustified } = layout;
  const { locale } = page;
  let number = 0;
  const sections = [...new Set(ALL_SECTIONS.map(headingOf)), CUT].flatMap((id): GridRow[] => {
    const own = inTurn(rows.filter((row) => placeOf(row) === id));
    if (own.length === 0) return [];
    return [
      sumRow(layout, { key: id, kind: "section" }, say(locale, `estimate.section.${id}`), own),
      // Why a section is there, where its lines do not say it.
      ...(id === CUT ? [namedRow(layout, { key: `${id} reason`, kind: "reason" }, say(locale, "estimate.cut-reason"))] : []), // prettier-ignore
      ...own.map((row) => lineRow(layout, row, (number += 1), rows)),
    ];
  });
  return {
    columns: [
      ...WORDS.map((kind) => estimateColumn(page, kind)),
      ...columns,
      ...(isJustified ? [estimateColumn(page, "justification")] : []),
    ],
    rows: [
      ...sections,
      sumRow(layout, { key: "total", kind: "total" }, say(locale, "estimate.column.total"), rows),
      ...outside,
    ],
  };
}

const WORDS = ["number", "name", "economic", "quantity", "unit", "months", "price"] as const;
const EMPTY = textCell("");

/** Section of what is cut whole, behind all. */
const CUT = "cut";

type Head = Pick<GridRow, "key" | "kind">;

/** A row that is no line: its name, and amounts where it has any. */
const namedRow = ({ page, columns, isJustified }: Layout, head: Head, name: string, amounts?: Amounts): GridRow => ({
  ...head,
  cells: [
    ...WORDS.map((kind) => (kind === "name" ? textCell(name) : EMPTY)),
    ...columns.map(({ id }) => (amounts ? cellOf(page, amounts[id]) : EMPTY)),
    ...(isJustified ? [EMPTY] : []),
  ],
  assumed: [],
});

/** A row that adds up lines. */
export function sumRow(layout: Layout, head: Head, name: string, rows: readonly EstimateRow[]): GridRow {
  const sums = layout.columns.map(({ id }) => [id, sumOf(rows.map(({ amounts }) => amounts[id]))] as const);
  return namedRow(layout, head, name, Object.fromEntries(sums));
}

// Contributions stand after all pay of their section.
const inTurn = (rows: readonly EstimateRow[]): EstimateRow[] =>
  rows.toSorted((a, b) => Number(a.part === "contributions") - Number(b.part === "contributions"));

/** Rows of all centres as those of one: lines of the same name and class added up, their quantities where that means anything. */
export function addedUp(rows: readonly EstimateRow[]): EstimateRow[] {
  const found = new Map<string, EstimateRow>();
  for (const row of rows) {
    const key = `${row.key} ${placeOf(row)}`;
    const before = found.get(key);
    found.set(key, before === undefined ? row : addedRow(before, row));
  }
  return [...found.values()];
}

/** In whole units: along each line and down each payer's column they add up, as far as they are known. */
export function inWhole(rows: readonly EstimateRow[]): readonly EstimateRow[] {
  const parts = rows.map(({ amounts: { needed: _, ...others } }) => Object.values(others));
  const isKnown = rows.map(({ amounts }) => Object.values(amounts).every((each) => each !== undefined));
  const known = parts.filter((_, at) => isKnown[at]).map((row) => row.flatMap((each) => each ?? []));
  const smallest = known.flat().reduce((unit, { d }) => (unit % d === 0n ? unit : unit * d), 1n);
  const rounded = roundTable(
    known.map((row) => row.map(({ n, d }) => (n * smallest) / d)),
    smallest,
  ).map((row) => row.map((n): Exact => ({ n: n / smallest, d: 1n })));
  let next = 0;
  return rows.map((row, at) => {
    const own = isKnown[at] ? (rounded[next++] ?? []) : (parts[at] ?? []).map(whole);
    const all = [isKnown[at] ? sumOf(own) : whole(row.amounts.needed), ...own];
    return { ...row, amounts: Object.fromEntries(Object.keys(row.amounts).map((id, place) => [id, all[place]])) };
  });
}

const whole = (amount: Exact | undefined): Exact | undefined => amount && round(amount, 0, "half-up");

// A line that nobody pays and nobody is asked for stands with what is cut.
function placeOf({ section, amounts: { needed: _, cut, ...others } }: EstimateRow): string {
  const isNone = (each: Exact | undefined): boolean => each !== undefined && isZero(each);
  return cut !== undefined && !isZero(cut) && Object.values(others).every(isNone) ? CUT : headingOf(section);
}

// Overhead and contingency, which no section of lines holds, stand under one heading.
const headingOf = (section: string) => (section === "overhead" || section === "contingency" ? "other" : section);

function lineRow(layout: Layout, row: EstimateRow, number: number, all: readonly EstimateRow[]): GridRow {
  const { page, columns, isJustified } = layout;
  const { key, name, assumed, economic, split, amounts, justification } = row;
  const cell = (value: Exact | undefined): Cell => (value === undefined ? EMPTY : cellOf(page, value));
  return {
    key: `${placeOf(row)} ${key}`,
    kind: "line",
    cells: [
      ...[String(number), name, economic].map(textCell),
      cell(split?.quantity),
      textCell(split ? unitWords(page, split) : ""),
      cell(split?.months),
      split?.price ? priceCell(page, split.price) : EMPTY,
      ...columns.map(({ id }) => cellOf(page, amounts[id])),
      ...(isJustified ? [textCell(justification)] : []),
    ],
    assumed,
    shares: sharesOf(row, all),
  };
}

/** What the sum of a line is a share of: contributions of pay, overhead of what a service costs, contingency of both. */
function sharesOf(row: EstimateRow, all: readonly EstimateRow[]): readonly EstimateShare[] | undefined {
  const { part, rate } = row;
  const own = all.filter(({ service }) => row.service === "" || service === row.service);
  const share = (of: Exact, rows: readonly EstimateRow[]) => ({
    rate: toDecimal(of),
    of: rows.map((each) => `${placeOf(each)} ${each.key}`),
  });
  if (part === "contributions") {
    const pay = own.filter((each) => each.part === "pay" && each.section === row.section);
    const rates = pay.flatMap((each) => each.rate ?? []);
    if (rates.length < pay.length) return undefined;
    const kinds = rates.filter((each, at) => rates.findIndex((other) => sameRate(each, other)) === at);
    return kinds.map((kind) =>
      share(
        kind,
        pay.filter((each) => sameRate(each.rate, kind)),
      ),
    );
  }
  if (rate === undefined || (part !== "overhead" && part !== "contingency")) return undefined;
  const direct = own.filter((each) => ["line", "pay", "contributions"].includes(each.part));
  return [share(rate, part === "overhead" ? direct : [...direct, ...own.filter((each) => each.part === "overhead")])];
}

function unitWords(page: Page, { unit, sets }: Split): string {
  const words = say(page.locale, `estimate.unit.${unit}`);
  if (sets === undefined) return words;
  const [count, price] = [cellOf(page, sets.quantity).text, priceCell(page, sets.price).text];
  return say(page.locale, "estimate.unit-sets", { unit: words, count, price });
}

/** A number as it stands on the paper: its value is what is printed, so that sheets add up to the same. */
export function cellOf({ locale }: Pick<Page, "locale">, value: Exact | undefined): Cell {
  if (value === undefined) return noCell(say(locale, "no-figure"));
  const text = toDecimal(value);
  return { text: format(text, locale.marks), value: text };
}

/** A price that was turned from another currency is printed to the cent; its value has more decimals. */
function priceCell(page: Page, price: Exact): Cell {
  const cell = cellOf(page, price);
  return page.result.converted && cell.value != null
    ? { ...cell, text: format(cell.value, page.locale.marks, 2) }
    : cell;
}

/** The sum of amounts that are known; unknown as soon as one is not. */
export const sumOf = (values: readonly (Exact | undefined)[]): Exact | undefined =>
  values.reduce<Exact | undefined>((a, b) => (a === undefined || b === undefined ? undefined : sum([a, b])), ZERO);
