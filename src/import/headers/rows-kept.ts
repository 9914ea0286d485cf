// Conditions of `keep` and `drop` on the columns of a file: where they find their text, and which rows they keep.
import type { BudgetSettings, Condition } from "../../model/analysis.js";
import { comparable, isBlindToDigits, textTest } from "../../model/condition.js";
import { type RowColumns, columnsOfRows } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";

/** The rows that no condition on a header of the file leaves out: what is dropped says nothing about the money. */
export function rowsKept({ keep = [], drop = [] }: BudgetSettings, heads: readonly string[], rows: readonly GridRow[]) {
  const own = (each: Condition): boolean => each.column.startsWith("source:");
  const said = { keep: keep.filter(own), drop: drop.filter(own) };
  if (said.keep.length + said.drop.length === 0) return rows;
  const isKept = keptOver(said, columnsOfRows(rows), { fields: new Map(), headers: headerPlaces(heads) });
  return rows.filter((_, row) => isKept(row));
}

export type RowTest = (row: number) => boolean;

/** Where conditions find their texts: by field, and by header. */
type ConditionPlaces = {
  readonly fields: ReadonlyMap<string, readonly number[]>;
  readonly headers: ReadonlyMap<string, number>;
};

/** The place of each header of a table, as conditions call it; of equal ones that of the first. */
export const headerPlaces = (header: readonly string[]): ReadonlyMap<string, number> =>
  new Map(header.map((each, index) => [comparable(each), index] as const).reverse());

/** Where a condition finds its text; a field of several columns is put together of them, one that is not there has none. */
export function placesOf(column: string, { fields, headers }: ConditionPlaces): readonly number[] {
  const name = column.replace(/^source:/, "");
  if (name === column) return fields.get(name) ?? [];
  const at = headers.get(comparable(name));
  return at === undefined ? [] : [at];
}

/** Whether rows fulfil a condition, by the texts of its column as they are written. */
export function conditionOver(condition: Condition, columns: RowColumns, [place, ...more]: readonly number[]): RowTest {
  const test = textTest(condition);
  if (place === undefined) return () => false;
  const judge = (text: string): boolean => test(comparable(text));
  if (more.length === 0) return columns.at(place).judged(judge, isBlindToDigits(condition));
  const parts = [place, ...more].map((each) => columns.at(each));
  return (row) => test(comparable(parts.map((each) => comparable(each.textAt(row))).join("/")));
}

/** Whether rows are kept: each condition of `keep` holds, and none of `drop`. */
export function keptOver(said: Pick<BudgetSettings, "keep" | "drop">, columns: RowColumns, places: ConditionPlaces) {
  const { keep = [], drop = [] } = said;
  const [keeps, drops] = [keep, drop].map((all) =>
    all.map((each) => conditionOver(each, columns, placesOf(each.column, places))),
  );
  return (row: number) => keeps?.every((test) => test(row)) !== false && drops?.some((test) => test(row)) !== true;
}
