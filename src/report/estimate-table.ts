import { ALL_SECTIONS } from "../calculate/estimate/parts.js";
import { say } from "../formula/locale.js";
import { type Exact, ZERO, isZero, round, sum, toDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { roundTable } from "../money/round-table.js";
import type { EstimateLine, EstimateSection, EstimateSums, EstimateTable } from "./estimate-document.js";
import { type Amounts, type EstimateRow, addedRow, eachAmount, sameRate } from "./estimate-rows.js";
import type { Split } from "./estimate-split.js";
import { type Cell, type Page, noCell } from "./page.js";

// Tables of an estimate: lines by section, rounded so that what is printed adds up; and the cells of its numbers.

/** The table of some lines by sections. It is added up from what is printed, down its columns and along its rows. */
export function estimateTable(page: Page, rows: readonly EstimateRow[], extra: Extra): EstimateTable {
  const { locale } = page;
  const bySection = [...new Set(ALL_SECTIONS.map(headingOf)), CUT].map((id) => ({
    id,
    own: inTurn(rows.filter((row) => placeOf(row) === id)),
  }));
  let number = 0;
  const sections = bySection.flatMap(({ id, own }): EstimateSection[] => {
    if (own.length === 0) return [];
    const lines = own.map((row) => lineOf(page, row, (number += 1), extra, rows));
    const title = say(locale, `estimate.section.${id}`);
    const reason = REASONS.has(id) ? { reason: say(locale, `estimate.${id}-reason`) } : {};
    return [{ id, title, ...reason, sums: sumsOf(page, own, extra), lines }];
  });
  return { sections, total: sumsOf(page, rows, extra) };
}

/** Columns that an estimate has only where something stands in them. */
export type Extra = Readonly<Record<(typeof LESS)[number], boolean>>;

/** What is taken off what others leave open. */
const LESS = ["cut", "received", "signed"] as const;

/** Section of what is cut whole, behind all. */
const CUT = "cut";
/** Why a section is there, where its lines do not say it. */
const REASONS: ReadonlySet<string> = new Set([CUT]);

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
export function inWhole(lines: readonly Amounts[]): readonly Amounts[] {
  const parts = lines.map(partsOf);
  const isKnown = lines.map(({ needed }, at) => needed !== undefined && parts[at]?.every((each) => each !== undefined));
  const known = parts.filter((_, at) => isKnown[at]).map((row) => row.flatMap((each) => each ?? []));
  const smallest = known.flat().reduce((unit, { d }) => (unit % d === 0n ? unit : unit * d), 1n);
  const rounded = roundTable(
    known.map((row) => row.map(({ n, d }) => (n * smallest) / d)),
    smallest,
  ).map((row) => row.map((n): Exact => ({ n: n / smallest, d: 1n })));
  let next = 0;
  return lines.map((line, at) =>
    isKnown[at]
      ? withParts(line, rounded[next++] ?? [])
      : withParts(line, partsOf(line).map(whole), whole(line.needed)),
  );
}

const partsOf = ({ paid, cut, received, signed, requested }: Amounts) => [...paid, cut, received, signed, requested];

function withParts(
  { paid: { length } }: Amounts,
  parts: readonly (Exact | undefined)[],
  needed = sumOf(parts),
): Amounts {
  const [cut, received, signed, requested] = parts.slice(length);
  return { needed, paid: parts.slice(0, length), cut, received, signed, requested };
}

const whole = (amount: Exact | undefined): Exact | undefined => amount && round(amount, 0, "half-up");

// A line that nobody pays and nobody is asked for stands with what is cut.
function placeOf({ section, amounts: { cut, paid, received, signed, requested } }: EstimateRow): string {
  const isNone = (each: Exact | undefined): boolean => each !== undefined && isZero(each);
  return cut !== undefined && !isZero(cut) && [...paid, received, signed, requested].every(isNone)
    ? CUT
    : headingOf(section);
}

// Overhead and contingency, which no section of lines holds, stand under one heading.
const headingOf = (section: string): string =>
  section === "overhead" || section === "contingency" ? "other" : section;

function lineOf(page: Page, row: EstimateRow, number: number, extra: Extra, all: readonly EstimateRow[]): EstimateLine {
  const { key, name, assumed, economic, split, amounts, justification } = row;
  const shares = sharesOf(row, all);
  const cell = (value: Exact): Cell => cellOf(page, value);
  return {
    key,
    number,
    name,
    assumed,
    economic,
    justification,
    ...(shares && { shares }),
    ...(split && { quantity: cell(split.quantity), unit: unitWords(page, split) }),
    ...(split?.months && { months: cell(split.months) }),
    ...(split?.price && { price: priceCell(page, split.price) }),
    ...sumCells(page, amounts, extra),
  };
}

/** What the sum of a line is a share of: contributions of pay, overhead of what a service costs, contingency of both. */
function sharesOf(row: EstimateRow, all: readonly EstimateRow[]): EstimateLine["shares"] {
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

function sumsOf(page: Page, rows: readonly EstimateRow[], extra: Extra): EstimateSums {
  const all = rows.map(({ amounts }) => amounts);
  const payers = all[0]?.paid.length ?? 0;
  const sums = {
    ...eachAmount((id) => sumOf(all.map((each) => each[id]))),
    paid: Array.from({ length: payers }, (_, at) => sumOf(all.map((each) => each.paid[at]))),
  };
  return sumCells(page, sums, extra);
}

function sumCells(page: Page, amounts: Amounts, extra: Extra): EstimateSums {
  const cell = (value: Exact | undefined): Cell => cellOf(page, value);
  return {
    needed: cell(amounts.needed),
    paid: amounts.paid.map(cell),
    ...Object.fromEntries(LESS.flatMap((id) => (extra[id] ? [[id, cell(amounts[id])]] : []))),
    requested: cell(amounts.requested),
  };
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
