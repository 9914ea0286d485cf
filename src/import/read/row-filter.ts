import type { BudgetSettings } from "../../model/analysis.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Side } from "../headers/row-dimensions.js";
import { type RowTest, headerPlaces, keptOver } from "../headers/rows-kept.js";
import { type RowColumns, columnsOfRows } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";

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
  const { fields, dimensions } = columns;
  const keptIn = (all: RowColumns): RowTest => keptOver(settings, all, { fields, headers: headerPlaces(header) });
  const textsOf = (index: number): readonly string[] => {
    const all = columnsOfRows(rows);
    return all.at(index).different(undefined, keptIn(all));
  };
  const copies = copiesOf(columns, textsOf);
  const side = sideOf(settings, columns, textsOf);
  const over = (all: RowColumns): RowTests => {
    const said = side && dimensions.side && all.at(dimensions.side.index).judged(dimensions.side.valueOf);
    const copy = copies && dimensions.copies && all.at(dimensions.copies.index).judged(copies.isLeft);
    return {
      isKept: keptIn(all),
      isOther: (row) => (said !== undefined && (said(row) ?? side) !== side) || copy?.(row) === true,
    };
  };
  return { over, ...(side && { side }), ...(copies && { copies }) };
}

/** Whether a row counts, by what its settings keep and drop, by its side of the budget, and by its period or version. */
export type RowFilter = {
  /** Of rows by their places: each different text is judged once. */
  readonly over: (columns: RowColumns) => RowTests;
  /** Whether amounts above and below zero are the two sides. */
  readonly isBySign?: true;
  /** The side that counts; absent where no column says sides, or the rows kept are of one. */
  readonly side?: Side;
  /** The periods or versions of the rows kept where there are several, and the one that counts, where that is known. */
  readonly copies?: { readonly values: readonly string[]; readonly whole?: string };
};

/** Whether rows are kept, and whether one that is kept belongs to a side, a period or a version that does not count. */
type RowTests = { readonly isKept: RowTest; readonly isOther: RowTest };

type TextsOf = (index: number) => readonly string[];

function sideOf(
  { side = "expenditure" }: BudgetSettings,
  { dimensions: { side: found } }: BudgetColumns,
  textsOf: TextsOf,
): Side | undefined {
  if (!found || side === "both") return undefined;
  return new Set(textsOf(found.index).flatMap((text) => found.valueOf(text) ?? [])).size < 2 ? undefined : side;
}

function copiesOf({ dimensions: { copies: found } }: BudgetColumns, textsOf: TextsOf) {
  if (!found) return undefined;
  const present = new Set(textsOf(found.index).map((text) => text.trim()));
  const values = found.values.filter((each) => present.has(each));
  if (values.length < 2) return undefined;
  const { whole } = found;
  const isTaken = whole !== undefined && present.has(whole);
  const isLeft = (text: string): boolean => isTaken && text.trim() !== "" && text.trim() !== whole;
  return { values, isLeft, ...(isTaken && { whole }) };
}
