import type { BudgetSettings } from "../../model/analysis.js";
import { comparable, matcher } from "../../model/condition.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Side } from "../headers/row-dimensions.js";
import type { GridRow } from "../open/grid.js";
import { cellAt, rawFields } from "./read-line.js";

/** Whether a row counts, by what its settings keep and drop, and by its side of the budget. */
export type RowFilter = {
  readonly isKept: (cells: readonly string[]) => boolean;
  /** Whether a row that is kept belongs to the side that does not count. */
  readonly isOtherSide: (cells: readonly string[]) => boolean;
  /** The side that counts; absent where no column says sides, or the rows kept are of one. */
  readonly side?: Side;
};

/**
 * Reads `keep`, `drop` and `side`. Revenue and expenditure are never added: where a column says both of the rows kept,
 * expenditure counts unless the settings say `side`.
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
  const { side: found } = columns.dimensions;
  if (!found) return { isKept, isOtherSide: () => false };
  const sideOf = (cells: readonly string[]): Side | undefined => found.valueOf(cellAt(cells, found.index));
  const sides = new Set(rows.filter(({ cells }) => isKept(cells)).flatMap(({ cells }) => sideOf(cells) ?? []));
  if (sides.size < 2) return { isKept, isOtherSide: () => false };
  const side = settings.side ?? "expenditure";
  return { isKept, isOtherSide: (cells) => (sideOf(cells) ?? side) !== side, side };
}
