import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { UnitFound } from "../../model/input-record.js";
import type { GridRow } from "../open/grid.js";
import { foldEntry, foldWord } from "./fold-word.js";
import type { Place } from "./header-issues.js";
import { headerWords } from "./header-words.js";
import { isBlank } from "./note-rows.js";

/**
 * What a column that names the unit of each row says: «Ед. изм.» with «тыс. тенге» in every row.
 *
 * @param header - headers as written
 * @param rows - the rows of the table
 * @param at - file and line of the header
 * @param dictionaries - the languages
 * @returns the unit where all rows say the same one; the question `unit.column` where they do not, or say what is no
 *   unit of money (`detail.others` holds these as a JSON list); nothing where there is no such column, or it is blank
 * @example unitColumn(["Код", "Ед. изм."], [{ row: 2, cells: ["1", "тыс. тенге"] }], at, [ru]).unit // { value: "1000", … }
 */
export function unitColumn(
  header: readonly string[],
  rows: readonly GridRow[],
  at: Place,
  dictionaries: readonly Dictionary[],
): { readonly unit?: UnitFound; readonly issues: readonly Issue[] } {
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
  if (!first) return { issues: [] };
  const unit = unitOf(first, dictionaries);
  if (unit && others.length === 0) return { unit, issues: [] };
  const all = [first, ...others].map(({ text, count }) => `«${text}» (${String(count)})`);
  const received = [...all.slice(0, SHOWN), ...(all.length > SHOWN ? ["…"] : [])].join(", ");
  const take = headerWords(dictionaries);
  const isMoney = (text: string): boolean => take(text).units.length + take(text).currencies.length > 0;
  const strange = [first, ...others].filter((each) => !isMoney(each.text));
  const detail = { others: JSON.stringify(strange.map((each) => each.text)) };
  const facts = { ...at, column: header[place] ?? "", received, expected: first.text, detail };
  return { issues: [problem("unit.column", facts, "question")] };
}

const SHOWN = 4;

/** The place of the column that names the unit of each row; -1 where there is none. */
export function unitPlace(header: readonly string[], dictionaries: readonly Dictionary[]): number {
  const names = new Set(dictionaries.flatMap(({ unitColumns = [] }) => unitColumns.map(foldEntry)));
  return header.findIndex((each) => names.has(foldWord(each)));
}

function unitOf(
  { text, row }: { readonly text: string; readonly row: number },
  dictionaries: readonly Dictionary[],
): UnitFound | undefined {
  const { words, units, currencies } = headerWords(dictionaries)(text);
  const [value = "1", ...more] = units;
  if (words !== "" || more.length > 0 || units.length + currencies.length === 0) return undefined;
  const [currency, ...others] = currencies;
  return { value, ...(currency !== undefined && others.length === 0 && { currency }), by: "header", text, row };
}
