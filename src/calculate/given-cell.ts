// Cells of a chain: a field of a given row with its place, keys, rows for what was refused; issues and warnings at such
// fields; and the smallest unit of a currency.
import type { Cell, From } from "../formula/figure.js";
import { type Issue, problem } from "../formula/issue.js";
import type { GivenCell, TableRow } from "../formula/table.js";
import { entryOf, onceFor } from "../model/once-for.js";
import type { Row } from "../model/table.js";
import { fromUnits } from "../money/currency.js";

/** The cell of a field of a row, for a chain: its value and its place in the file. */
export const cellOf = <T extends object>(row: Row<T>, field: keyof T & string): GivenCell =>
  entryOf(cellsOf(row), field, () => {
    const value = row.values[field];
    if (row.refused?.includes(field) === false) return { value: null, from: placeOf(row, field), refused: true };
    return { value: typeof value === "string" ? value : null, from: placeOf(row, field) };
  });

// A row of the input stands in many rows of a chain: its cells are made once.
const cellsOf = onceFor(() => new Map<string, GivenCell>());

/** Where a field of a row was read; an absent column says so, a row made by a caller names its argument. */
export function placeOf<T extends object>(row: Row<T>, field: keyof T & string): From {
  const said = row.said?.[field];
  if (said !== undefined) return said;
  if (row.shelf !== undefined) return row.shelf;
  if (row.pointer !== undefined) return { file: row.file, pointer: row.pointer };
  const column = row.headers[field];
  if (row.row === 0) return { argument: field };
  return column === undefined ? { absent: field } : { cells: [{ file: row.file, row: row.row, column }] };
}

/** The cells that a field of several rows was read from. */
export const cellsRead = <T extends object>(rows: Iterable<Row<T>>, fieldOf: (row: Row<T>) => keyof T & string) =>
  [...rows].flatMap((row): readonly Cell[] => {
    const from = placeOf(row, fieldOf(row));
    return "cells" in from ? from.cells : [];
  });

const KEY: From = { absent: "key" };
const NO_KEY: GivenCell = { value: null, from: KEY };

/** A text that the chain itself needs, such as a key; it is no value of the input. */
export const keyCell = (value: string | undefined): GivenCell => (value === undefined ? NO_KEY : { value, from: KEY });

/** What stands in a key for the name of what was refused. */
export const REFUSED = "?";

/** A row that stands for refused ones: it has keys, is no figure itself, and makes what it is summed into unknown. */
export const refusedRow = (key: string, cells: TableRow["cells"], withheld = false): TableRow => ({
  key,
  per: {},
  cells,
  refused: true,
  ...(withheld && { withheld }),
  lines: 1,
});

/** A text with its place, and the word that a blank cell means by the rules of the table. */
export function wordOf<T extends object>(row: Row<T>, field: keyof T & string, blank: string): GivenCell {
  const cell = cellOf(row, field);
  return { value: cell.value ?? blank, from: cell.from };
}

export function issueAt(row: AnyRow, field: string, code: string, rest: Partial<Issue> = {}): Issue {
  const value: unknown = Reflect.get(row.values, field);
  const header = row.headers[field];
  const facts = { file: row.file, row: row.row, column: header ?? field };
  return {
    ...problem(code, { ...facts, ...(typeof value === "string" && { received: value }) }),
    ...rest,
    // A column that the file does not have is called by its word in the language of the run.
    ...(header === undefined && { detail: { ...rest.detail, absent: field } }),
  };
}

export const warnAt = (row: AnyRow, field: string, code: string, rest: Partial<Issue> = {}): Issue =>
  issueAt(row, field, code, { severity: "warning", ...rest });

type AnyRow = Omit<Row<object>, "headers"> & { readonly headers: Readonly<Partial<Record<string, string>>> };

export const smallestUnit = (currency: string): GivenCell => ({
  value: fromUnits(1n, currency),
  from: { shelf: `currency/${currency}`, field: "minor-unit" },
});
