import type { BudgetSettings, Condition } from "../../model/analysis.js";
import { comparable, isBlindToDigits, matcher, textTest } from "../../model/condition.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Side } from "../headers/row-dimensions.js";
import type { GridRow } from "../open/grid.js";
import { cellAt, rawFields } from "./read-line.js";
import type { RowColumns } from "../open/columns.js";

/** Whether a row counts, by what its settings keep and drop, by its side of the budget, and by its period or version. */
export type RowFilter = {
  readonly isKept: (cells: readonly string[]) => boolean;
  /** Whether a row that is kept belongs to a side, a period or a version that does not count. */
  readonly isOther: (cells: readonly string[]) => boolean;
  /** The same of rows by their places: each different text is judged once. */
  readonly over: (columns: RowColumns) => RowTests;
  /** Whether amounts above and below zero are the two sides. */
  readonly isBySign?: true;
  /** The side that counts; absent where no column says sides, or the rows kept are of one. */
  readonly side?: Side;
  /** The periods or versions of the rows kept where there are several, and the one that counts, where that is known. */
  readonly copies?: { readonly values: readonly string[]; readonly whole?: string };
};

/** Whether rows count, by their places. */
export type RowTests = { readonly isKept: (row: number) => boolean; readonly isOther: (row: number) => boolean };

/**
 * Reads `keep`, `drop` and `side`. Revenue and expenditure are never added: where a column says both of the rows kept,
 * expenditure counts unless the settings say `side`; under `both` the column says no sides.
 *
 * @example a column «Тип» with `доход` and `расход`: rows of `доход` are of the other side
 */
export function rowFilter(
  settings: BudgetSettings,
  header: readonly string[],
  rows: readonly GridRow[],
  columns: BudgetColumns,
): RowFilter {
  const [keeps, drops] = [(settings.keep ?? []).map(matcher), (settings.drop ?? []).map(matcher)];
  const places = new Map(header.map((each, index) => [comparable(each), index] as const).reverse());
  const isKept = (cells: readonly string[]): boolean => {
    if (keeps.length + drops.length === 0) return true;
    const source = (wanted: string): string | undefined => {
      const index = places.get(wanted);
      return index === undefined ? undefined : comparable(cellAt(cells, index));
    };
    const seen = { fields: rawFields(columns, cells), source };
    return keeps.every((test) => test(seen)) && !drops.some((test) => test(seen));
  };
  const { dimensions } = columns;
  const kept = dimensions.side || dimensions.copies ? rows.filter(({ cells }) => isKept(cells)) : [];
  const copies = copiesOf(columns, kept);
  const side = sideOf(settings, columns, kept);
  const isOther = (cells: readonly string[]): boolean =>
    side?.isOther(cells) === true || copies?.isOther(cells) === true;
  const over = (all: RowColumns): RowTests => {
    const tests = (conditions: readonly Condition[]) =>
      conditions.map((each) => conditionOver(each, all, placesOf(each.column, columns.fields, places)));
    const [keep, drop] = [tests(settings.keep ?? []), tests(settings.drop ?? [])];
    const said = side && dimensions.side && all.at(dimensions.side.index).judged(dimensions.side.valueOf);
    const copy = copies && dimensions.copies && all.at(dimensions.copies.index).judged((text) => copies.isLeft(text));
    return {
      isKept: (row) => keep.every((test) => test(row)) && !drop.some((test) => test(row)),
      isOther: (row) => (said !== undefined && (said(row) ?? side?.value) !== side?.value) || copy?.(row) === true,
    };
  };
  return { isKept, isOther, over, ...(side && { side: side.value }), ...(copies && { copies }) };
}

/** Where a condition finds its text; a field of several columns is put together of them, one that is not there has none. */
export function placesOf(
  column: string,
  fields: BudgetColumns["fields"],
  headers: ReadonlyMap<string, number>,
): readonly number[] {
  const name = column.replace(/^source:/, "");
  if (name === column) return fields.get(name) ?? [];
  const at = headers.get(comparable(name));
  return at === undefined ? [] : [at];
}

/** Whether rows fulfil a condition, by the texts of its column as they are written. */
export function conditionOver(
  condition: Condition,
  columns: RowColumns,
  [place, ...more]: readonly number[],
): (row: number) => boolean {
  if (place === undefined) return () => false;
  const test = textTest(condition);
  const judge = (text: string): boolean => test(comparable(text));
  if (more.length === 0)
    return isBlindToDigits(condition) ? columns.at(place).judgedByForm(judge) : columns.at(place).judged(judge);
  const parts = [place, ...more].map((each) => columns.at(each));
  return (row) => test(comparable(parts.map((each) => comparable(each.textAt(row))).join("/")));
}

function sideOf(settings: BudgetSettings, { dimensions: { side: found } }: BudgetColumns, kept: readonly GridRow[]) {
  if (!found || settings.side === "both") return undefined;
  const said = (cells: readonly string[]): Side | undefined => found.valueOf(cellAt(cells, found.index));
  if (new Set(kept.flatMap(({ cells }) => said(cells) ?? [])).size < 2) return undefined;
  const value = settings.side ?? "expenditure";
  return { value, isOther: (cells: readonly string[]): boolean => (said(cells) ?? value) !== value };
}

function copiesOf({ dimensions: { copies: found } }: BudgetColumns, kept: readonly GridRow[]) {
  if (!found) return undefined;
  const said = (cells: readonly string[]): string => cellAt(cells, found.index).trim();
  const present = new Set(kept.map(({ cells }) => said(cells)));
  const values = found.values.filter((each) => present.has(each));
  if (values.length < 2) return undefined;
  const { whole } = found;
  const isTaken = whole !== undefined && present.has(whole);
  const isLeft = (text: string): boolean => isTaken && text.trim() !== "" && text.trim() !== whole;
  const isOther = (cells: readonly string[]): boolean => isLeft(said(cells));
  return { values, isOther, isLeft, ...(isTaken && { whole }) };
}
