// The unit of amounts, by headers, a column of units, what stands beside each amount, or the title.
// Also: rows whose unit is a share, such as a percentage, which are no money, and the table without them.
import { type Issue, problem } from "../../formula/issue.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { UnitFound } from "../../model/input-record.js";
import type { GridRow } from "../open/grid.js";
import { foldEntry, foldWord } from "./fold-word.js";
import type { Headed, Place } from "./headers.js";
import { headerWords } from "./header-words.js";
import { unitSaid, unitsIn } from "./title-facts.js";
import { numberCell } from "../numbers/number-cell.js";
import { common, numberWords } from "../numbers/number-words.js";
import { cellOf, isNumberAt } from "../open/columns.js";
import type { Region } from "./table-region.js";
import { isBlank } from "./row-looks.js";

/** The unit of money that each row names: «Ед. изм.»; where they name several or others, the question `unit.column`. */
export function unitColumn({ header, at, dictionaries }: Headed, rows: readonly GridRow[]) {
  const place = unitPlace(header, dictionaries);
  if (place < 0) return { issues: [] };
  const counts = new Map<string, { text: string; row: number; count: number }>();
  for (const { row, cells, weight = 1 } of rows) {
    const text = cells[place]?.trim() ?? "";
    const known = counts.get(foldWord(text));
    if (known) known.count += weight;
    else if (!isBlank(text)) counts.set(foldWord(text), { text, row, count: weight });
  }
  const [first, ...others] = counts.values();
  // Numbers are the units of an organisation: «Unit 92214».
  if (!first || [...counts.values()].every(({ text }) => /^[\d.\s-]+$/.test(text))) return { issues: [] };
  const unit = unitOf(first.text, first.row, dictionaries);
  if (unit && others.length === 0) return { unit, issues: [] };
  const all = [first, ...others].map(({ text, count }) => `«${text}» (${String(count)})`);
  const received = [...all.slice(0, SHOWN), ...(all.length > SHOWN ? ["…"] : [])].join(", ");
  const take = headerWords(dictionaries);
  const isMoney = (text: string): boolean => take(text).units.length + take(text).currencies.length > 0;
  const detail = { others: JSON.stringify([first, ...others].flatMap(({ text }) => (isMoney(text) ? [] : [text]))) };
  const facts = { ...at, column: header[place] ?? "", received, expected: first.text, detail };
  return { issues: [problem("unit.column", facts, "question")] };
}

const SHOWN = 4;

/** The place of the column that names the unit of each row; -1 where there is none. */
export function unitPlace(header: readonly string[], dictionaries: readonly Dictionary[]): number {
  const names = new Set(dictionaries.flatMap(({ unitColumns = [] }) => unitColumns.map(foldEntry)));
  return header.findIndex((each) => names.has(foldWord(each)));
}

function unitOf(text: string, row: number, dictionaries: readonly Dictionary[]): UnitFound | undefined {
  const { words, units, currencies } = headerWords(dictionaries)(text);
  const [value = "1", ...more] = units;
  if (words !== "" || more.length > 0 || units.length + currencies.length === 0) return undefined;
  return unitSaid(value, currencies, { by: "header", text, row });
}

/** The headers that name a currency, where all of them say one unit: no column is known to hold amounts. */
export function statingUnit(header: readonly string[], dictionaries: readonly Dictionary[]): readonly string[] {
  const take = headerWords(dictionaries);
  const found = header.filter((each) => take(each).currencies.length > 0);
  return new Set(found.map((each) => JSON.stringify([take(each).units, take(each).currencies]))).size === 1 ? found : []; // prettier-ignore
}

/** The unit of amounts: that of headers or of a column of units, else of the title; several are asked about. */
export function unitFound(headed: Headed, title: readonly GridRow[], isStated: boolean, column: UnitFound | undefined) {
  const { header, at, dictionaries } = headed;
  const take = headerWords(dictionaries);
  const told = header.map((text) => ({ text, ...take(text) }));
  const doubtful = told.find((each) => each.units.length > 1);
  if (doubtful) {
    const facts = { ...at, column: doubtful.text, received: doubtful.text, expected: doubtful.units.join(" / ") };
    return { issues: isStated ? [] : [problem("unit.ambiguous", facts, "question")] };
  }
  const units = told.flatMap(({ text, units: [unit], currencies }) =>
    unit === undefined && currencies.length === 0
      ? []
      : [unitSaid(unit ?? "1", currencies, { by: "header", text, row: at.row })],
  );
  const byHeader = [...units, ...(column ? [column] : [])];
  const byTitle = unitsIn(title, dictionaries);
  // A header with a currency alone says nothing against thousands in the title, so the two have to agree.
  const isSure = column !== undefined || told.some((each) => each.units.length > 0);
  const all = byHeader.length > 0 && isSure ? byHeader : [...byHeader, ...byTitle];
  const [first, ...others] = all;
  if (first === undefined) return { issues: [] };
  const other = others.find((each) => each.value !== first.value);
  if (other === undefined)
    return { unit: currencyOf(first, all), issues: isStated ? [] : otherTitle(first, byTitle, at) };
  const [received, expected] = [`«${first.text ?? ""}», «${other.text ?? ""}»`, `${first.value} / ${other.value}`];
  return { issues: [problem("unit.conflict", { ...at, received, expected }, isStated ? "warning" : "question")] };
}

function otherTitle(unit: UnitFound, title: readonly UnitFound[], { file }: Place): readonly Issue[] {
  const other = title.find((each) => each.value !== unit.value);
  if (!other) return [];
  const facts = { file, ...(other.row !== undefined && { row: other.row }) };
  return [problem("unit.title", { ...facts, received: other.text ?? "", expected: unit.text ?? "" }, "warning")];
}

// Where the unit stands in one place and its currency in another.
function currencyOf(unit: UnitFound, all: readonly UnitFound[]): UnitFound {
  const [currency, ...others] = new Set(all.flatMap((each) => each.currency ?? []));
  return currency === undefined || others.length > 0 ? unit : { ...unit, currency };
}

/** Rows that a column of units calls shares, each text of them once, and its header: they are no money. */
export type ShareRows = NonNullable<ReturnType<typeof shareRows>>;

/** The rows whose unit is a share: «%», «Percentage of GDP», «процентов»; undefined where none is one, or all are. */
export function shareRows(header: readonly string[], rows: readonly GridRow[], dictionaries: readonly Dictionary[]) {
  const place = unitPlace(header, dictionaries);
  if (place === -1) return undefined;
  const take = headerWords(dictionaries);
  const words = dictionaries.flatMap(({ shares = [] }) => shares.map(foldEntry));
  const isShare = (text: string): boolean => {
    const { units, currencies } = take(text);
    if (units.length + currencies.length > 0) return false;
    const folded = foldWord(text);
    return text.includes("%") || words.some((word) => folded === word || folded.startsWith(`${word}_`));
  };
  const unitOf = ({ cells }: GridRow): string => cells[place]?.trim() ?? "";
  const found = rows.filter((each) => isShare(unitOf(each)));
  if (found.length === 0 || found.length === rows.length) return undefined;
  return { rows: new Set(found), column: header[place] ?? "", texts: [...new Set(found.map(unitOf))] };
}

/** What stands beside every amount; the sign of a currency alone, as «$6,498», says no unit where no amount has cents. */
export type CellUnit = UnitFound & { readonly isSign?: true };

/** The unit beside every amount but 0, `12 500 тыс. сом`, if all name one; its currency if one alone is meant. */
export function cellUnit({ rows }: Region, columns: readonly number[], dictionaries: readonly Dictionary[]) {
  const words = numberWords(dictionaries);
  let isSign = true;
  let first: { readonly text: string; readonly row: number; readonly multiplier: bigint } | undefined;
  let currencies: readonly string[] | undefined;
  for (const each of rows)
    for (const column of columns) {
      const text = cellOf(each, column).trim();
      if (text === "" || text === "0") continue;
      if (isNumberAt(each, column)) return undefined;
      const reading = numberCell(text, words, false);
      if (reading.kind !== "number") continue;
      const { multiplier = 1n, currencies: own } = reading;
      first ??= { text, row: each.row, multiplier };
      isSign &&= SIGN.test(text) && !CENTS.test(text);
      currencies = common(currencies, own);
      const isBare = reading.multiplier === undefined && own === undefined;
      if (isBare || multiplier !== first.multiplier || currencies?.length === 0) return undefined;
    }
  if (!first) return undefined;
  const { text, row, multiplier } = first;
  return { ...unitSaid(String(multiplier), currencies ?? [], { by: "cells", text, row }), ...(isSign && { isSign }) };
}

// Whoever counts in thousands puts the sign of the currency there, too, and no word.
const [SIGN, CENTS] = [/^\P{L}*\p{Sc}\P{L}*$/u, /[.,]\d\d(?!\d)\D*$/];

/** The table without the rows that are shares: they stand among its notes. */
export const withoutShares = (region: Region, { rows }: ShareRows): Region => ({
  ...region,
  rows: region.rows.filter((each) => !rows.has(each)),
  notes: [...region.notes, ...rows].sort((a, b) => a.row - b.row),
});
