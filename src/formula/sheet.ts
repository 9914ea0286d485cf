import type { Place } from "./chain.js";
import { type RowFormula, helperFormula, patternOf, placeFormula, rowFormula } from "./sheet-formulas.js";
import { type Helper, layoutsOf, of } from "./sheet-layout.js";
import { sheetNames } from "./sheet-names.js";
import { type ChainTable, type Column, cellIn } from "./table.js";

export type SheetCell = string | { readonly number: string } | { readonly formula: string } | null;
/** A table as a sheet: a header row, then one row each; computed columns are live formulas. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
};

/** A table as a sheet whose rows are made one at a time, for workbooks that are too large to be held. */
export type SheetReading = {
  readonly name: string;
  readonly header: readonly string[];
  /** The columns after those of the table: each finds the number of the row that a text column names. */
  readonly helpers: readonly Helper[];
  /** The number that a helper finds in a row, from 1; undefined where its key is blank or names no row. */
  readonly place: (helper: Helper, at: number) => number | undefined;
  /** The cells of a row of the table, from 0. */
  readonly row: (at: number) => readonly SheetCell[];
};

/** What a sheet holds where it is not the plain reading of its table. */
export type SheetOptions = {
  /** Names of the sheets, where others stand beside them in a workbook. */
  readonly names?: ReadonlyMap<string, string>;
  /** A given number as it stands in its cell, such as a reference to where it was read. */
  readonly given?: (place: Place, value: string) => SheetCell | undefined;
};

/**
 * The spreadsheet reading of a whole chain. Column A numbers the rows, column B holds their keys; each foreign key has
 * one helper column that finds the place of the parent's row by exact match, and totals work on these numbers, because SUMIFS on
 * text reads `*`, `?`, case and leading zeros as patterns.
 *
 * @param tables - the tables of the chain, in order
 * @param absent - text shown where there is no figure
 * @returns one sheet a table in the same order, named like it as far as spreadsheets allow
 */
export function sheetsOf(tables: readonly ChainTable[], absent: string): Sheet[] {
  const read = sheetReading(tables, absent);
  return tables.map((table) => {
    const { name, header, row } = read(table);
    return { name, rows: [header, ...table.rows.map((_, at) => row(at))] };
  });
}

/** The same for a workbook, in which other sheets may stand beside them. */
export function sheetReading(
  tables: readonly ChainTable[],
  absent: string,
  options: SheetOptions = {},
): (table: ChainTable) => SheetReading {
  const names = options.names ?? sheetNames(tables.map((each) => each.name));
  const layouts = layoutsOf(tables, names);
  const places = new Map(
    tables.map(({ name, rows }) => [name, new Map(rows.map((row, at) => [row.key, at + 1]))] as const),
  );
  return (table) => {
    const layout = of(layouts, table.name);
    // A formula differs from row to row in the row alone.
    const formulas = new Map(
      table.columns.map((each) => [each, rowFormula(patternOf(each, table.name, layouts, absent))]),
    );
    const helpers = layout.helpers.map((each) => rowFormula(helperFormula(each, layouts, layout)));
    const place = ({ table: parent, key }: Helper, at: number): number | undefined =>
      of(places, parent).get(cellIn(table.rows[at], key)?.value ?? "");
    return {
      name: layout.sheet,
      header: [
        "№",
        "key",
        ...table.columns.map((each) => each.name),
        ...layout.helpers.map((each) => `№ ${each.table}`),
      ],
      helpers: layout.helpers,
      place,
      row: (at) => [
        { formula: placeFormula },
        table.rows[at]?.key ?? null,
        ...table.columns.map((column) => content(column, table, at, { formulas, options })),
        ...layout.helpers.map((each, of) => ({ formula: helpers[of]?.(at, place(each, at)) ?? "" })),
      ],
    };
  };
}

type Book = {
  readonly formulas: ReadonlyMap<Column, RowFormula>;
  readonly options: SheetOptions;
};

function content(column: Column, table: ChainTable, at: number, { formulas, options }: Book): SheetCell {
  const value = cellIn(table.rows[at], column.name)?.value ?? null;
  if (column.kind === "text") return value;
  const place = { table: table.name, row: at, column: column.name };
  if (column.kind === "given") return value === null ? null : (options.given?.(place, value) ?? { number: value });
  return { formula: formulas.get(column)?.(at) ?? "" };
}
