import { type Amounts, type HierarchyRows, amountsIn } from "../../src/import/hierarchy/hierarchy-rows.js";
import type { TextColumn } from "../../src/import/open/columns.js";
import { hierarchyIn } from "../../src/import/hierarchy/hierarchy.js";
import type { Hierarchy, HierarchyOptions } from "../../src/import/hierarchy/hierarchy-types.js";

/** A row of a table as far as it may tell whether it is a line or the sum of lines. */
export type HierarchyRow = {
  readonly row: number;
  /** Rows of different groups, such as fiscal years, are never compared. */
  readonly group: string;
  /** Cells of the columns that name a row, in their order; may be none. */
  readonly codes: readonly string[];
  readonly texts: readonly string[];
  /** Whether its amounts belong to the total that is asked about: that of one year, phase and side. True unless given. */
  readonly counted?: boolean;
  /** Decimal strings by column; undefined where blank, null where something is written that is no number. */
  readonly amounts: readonly (string | null | undefined)[];
};

/** The hierarchy of rows that are written one by one. */
export const findHierarchy = (
  rows: readonly HierarchyRow[],
  { tolerance, ...options }: HierarchyOptions & { readonly tolerance: string },
): Hierarchy => hierarchyIn(columnsOf(rows, tolerance), options);

/** Rows as columns. */
function columnsOf(rows: readonly HierarchyRow[], tolerance: string): HierarchyRows {
  const groups = new Map<string, number>();
  const group = rows.map((each) => numberIn(groups, each.group));
  const columns = (of: (row: HierarchyRow) => readonly string[]): readonly TextColumn[] =>
    Array.from({ length: rows.reduce((most, each) => Math.max(most, of(each).length), 0) }, (_, at) =>
      textColumn(rows.map((each) => of(each)[at] ?? "")),
    );
  return {
    length: rows.length,
    row: (index) => rows[index]?.row ?? 0,
    group: (index) => group[index] ?? 0,
    codes: columns((each) => each.codes),
    texts: columns((each) => each.texts),
    areLevels: rows.some((each) => each.codes.length === 0),
    isCounted: (index) => rows[index]?.counted !== false,
    isEmpty: (index) => rows[index]?.amounts.every((each) => each === undefined) === true,
    amounts: scaledAmounts(
      rows.map((each) => each.amounts.map((text) => text ?? undefined)),
      tolerance,
    ),
  };
}

function textColumn(cells: readonly string[]): TextColumn {
  const known = new Map([["", 0]]);
  const numbers = Int32Array.from(cells, (each) => numberIn(known, each));
  const texts = [...known.keys()];
  return { size: texts.length, numbers, text: (number) => texts[number] ?? "" };
}

function numberIn(known: Map<string, number>, text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  known.set(text, known.size);
  return known.size - 1;
}

/**
 * Brings the amounts of each column to its smallest unit.
 *
 * @param rows - decimal strings of each row, by column; undefined where blank or unreadable
 * @param tolerance - decimal string, in the unit of the amounts
 * @example scaledAmounts([["0.5"], ["2"]], "0").at(1) // [20n]
 */
function scaledAmounts(rows: readonly (readonly (string | undefined)[])[], tolerance: string): Amounts {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const places = Array<number>(width).fill(0);
  for (const row of rows)
    for (let column = 0; column < row.length; column++) {
      const text = row[column];
      const point = text === undefined ? -1 : text.indexOf(".");
      if (text !== undefined && point >= 0) places[column] = Math.max(places[column] ?? 0, text.length - point - 1);
    }
  const values = rows.map((row) =>
    row.map((text, column) => (text === undefined ? undefined : scaled(text, places[column] ?? 0))),
  );
  return amountsIn({
    places,
    negative: places.map((_, column) => rows.some((row) => row[column]?.startsWith("-"))),
    tolerance,
    at: (index) => values[index] ?? [],
    whole: (index, column) => values[index]?.[column],
    near: places.map((_, column) => Float64Array.from(values, (row) => Number(row[column] ?? NaN))),
    digits: (index, column) => rows[index]?.[column]?.split(".")[1]?.length ?? 0,
  });
}

function scaled(text: string, places: number): bigint {
  const point = text.indexOf(".");
  if (point < 0) return places === 0 ? BigInt(text) : BigInt(text + "0".repeat(places));
  return BigInt(text.slice(0, point) + text.slice(point + 1).padEnd(places, "0"));
}
