import { entryOf } from "../../model/once-for.js";
import type { GridRow } from "../open/grid.js";
import { type RowColumn, columnsOfRows, isBlankAt } from "../open/columns.js";
import { isNumber } from "./years-in.js";

/**
 * Finds the columns that repeat a whole on every row: the total of a year or a ministry beside each of its lines, a
 * denominator. Whatever their headers say, they are no amounts of the lines.
 *
 * @param numbers - places of columns that may hold amounts
 * @param groups - places of columns that may make groups: bodies, programmes
 * @param years - the column of years, within which groups may have a whole of their own
 * @example 2024, 2024, …, 2025, … beside 10, 10, …, 12, …: the second column, in groups of the first
 */
export function wholeColumns(
  rows: readonly GridRow[],
  numbers: readonly number[],
  groups: readonly number[],
  years?: number,
): readonly WholeColumn[] {
  if (rows.length < FEWEST) return [];
  const columns = columnsOfRows(rows);
  const most = rows.length / ROWS_OF_GROUP;
  const isFew = (column: RowColumn): boolean => {
    let count = 0;
    column.different(() => ++count > most);
    return count <= most;
  };
  const year = years === undefined ? undefined : columns.at(years);
  return numbers.flatMap((index): readonly WholeColumn[] => {
    const column = columns.at(index);
    if (!isFew(column)) return [];
    const texts = column.different().filter((text) => text.trim() !== "");
    const some = texts.filter((text) => !NOTHING.test(text));
    const filled = rows.filter((row) => !isBlankAt(row, index)).length;
    if (some.length === 0 || !texts.every((text) => isNumber(text)) || filled < rows.length * FILLED) return [];
    // A small number that all lines share is a price or a rate of each.
    if (texts.length === 1) return (texts[0] ?? "").replace(/\D/g, "").length > SMALL ? [{ index }] : [];
    const isSaid = (each: number): boolean =>
      isSaidBy([columns.at(each)], column, most) || (year !== undefined && isSaidBy([columns.at(each), year], column, most)); // prettier-ignore
    const group = [...groups, ...(years === undefined ? [] : [years])].find((each) => each !== index && isSaid(each));
    return group === undefined ? [] : [{ index, group }];
  });
}

// Fewer rows tell nothing; a group has so many rows at least, and so many rows are filled.
const [FEWEST, ROWS_OF_GROUP, FILLED] = [6, 3, 0.8];
const SMALL = 3;
const NOTHING = /^[-\s]*(?:0+(?:[.,]0+)?)?$/;

/** A column of numbers that says one thing in every row, or in every row of a group: the header of what makes the groups. */
export type WholeColumn = { readonly index: number; readonly group?: number };

// Whether the rows of each group say the same, and something, in no more groups than so many.
function isSaidBy([group, beside]: readonly RowColumn[], column: RowColumn, most: number): boolean {
  const said = new Map<number, number>();
  const numbers = group?.numbers ?? [];
  for (let at = 0; at < numbers.length; at++) {
    const number = column.numbers[at] as number;
    const key = (numbers[at] as number) + ((beside?.numbers[at] ?? 0) + 1) * 2 ** 26;
    if (entryOf(said, key, () => number) !== number || said.size > most) return false;
  }
  const isNothing = [...said.values()].filter((number) => NOTHING.test(column.textOf(number))).length;
  return isNothing * 2 < said.size && new Set(said.values()).size > 1;
}
