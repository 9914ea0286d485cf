import { cell, quote } from "./cell.js";
import type { Place } from "./chain.js";
import { sheetNames } from "./sheet-names.js";
import type { ChainTable, Column } from "./table.js";

export type SheetCell = string | { readonly number: string } | { readonly formula: string } | null;
/** A table as a sheet: a header row, then one row each; computed columns are live formulas. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** The columns after those of the table: each finds the number of the row that a text column names. */
  readonly helpers: readonly Helper[];
};

/** What a sheet holds where it is not the plain reading of its table. */
export type SheetOptions = {
  /** Names of the sheets, where others stand beside them in a workbook. */
  readonly names?: ReadonlyMap<string, string>;
  /** A given number as it stands in its cell, such as a reference to where it was read. */
  readonly given?: (place: Place, value: string) => SheetCell | undefined;
  /** A computed cell that is not its live formula: what it says, or what is added to the rows that a total can see. */
  readonly stated?: (place: Place) => SheetCell | { readonly rest: string } | undefined;
};

/**
 * The spreadsheet reading of a whole chain. Column A numbers the rows, column B holds their keys; each foreign key has
 * one helper column that finds the parent's number by exact match, and totals work on these numbers, because SUMIFS on
 * text reads `*`, `?`, case and leading zeros as patterns.
 *
 * @param tables - the tables of the chain, in order
 * @param absent - text shown where there is no figure
 * @returns one sheet a table in the same order, named like it as far as spreadsheets allow
 */
export const sheetsOf = (tables: readonly ChainTable[], absent: string): Sheet[] =>
  tables.map(sheetReading(tables, absent));

/** The same one table at a time, for workbooks that are too large to be held twice. */
export function sheetReading(
  tables: readonly ChainTable[],
  absent: string,
  options: SheetOptions = {},
): (table: ChainTable) => Sheet {
  const names = options.names ?? sheetNames(tables.map((each) => each.name));
  const layouts = new Map(tables.map((table) => [table.name, layoutOf(table, tables, of(names, table.name))]));
  return (table) => {
    const layout = of(layouts, table.name);
    const rows = table.rows.map((row, at) => [
      { number: String(at + 1) },
      row.key,
      ...table.columns.map((column) => content(column, table, at, { layouts, absent, options })),
      ...layout.helpers.map((helper) => ({ formula: helperFormula(helper, at, layouts, layout) })),
    ]);
    const header = [
      "№",
      "key",
      ...table.columns.map((each) => each.name),
      ...layout.helpers.map((each) => `№ ${each.table}`),
    ];
    return { name: layout.sheet, rows: [header, ...rows], helpers: layout.helpers };
  };
}

/** A foreign key: the text column `key` of this table names a row of `table`. */
export type Helper = { readonly key: string; readonly table: string };
type Layout = {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly letter: (column: string) => string;
  readonly helpers: readonly Helper[];
  readonly helperLetter: (helper: Helper) => string;
  readonly last: number;
};

function layoutOf(table: ChainTable, tables: readonly ChainTable[], sheet: string): Layout {
  const lookups = table.columns.flatMap((each) =>
    each.kind === "lookup" ? [{ key: each.key, table: each.table }] : [],
  );
  const totals = tables.flatMap((parent) =>
    parent.columns.flatMap((each) =>
      each.kind === "total" && each.table === table.name ? [{ key: each.key, table: parent.name }] : [],
    ),
  );
  const helpers = [...new Map([...lookups, ...totals].map((each) => [`${each.key} ${each.table}`, each])).values()];
  const position = new Map(table.columns.map((each, at) => [each.name, letters(at + 2)]));
  return {
    sheet,
    helpers,
    letter: (column) => of(position, column),
    helperLetter: (helper) => {
      const at = helpers.findIndex((each) => each.key === helper.key && each.table === helper.table);
      return letters(table.columns.length + 2 + at);
    },
    last: table.rows.length + 1,
  };
}

/**
 * Where the columns of a chain stand in its sheets.
 *
 * @param tables - the tables of the chain, in order
 * @param names - names of their sheets
 * @returns the address of a place, such as `'centres'!$C$4`
 */
export function sheetAddress(
  tables: readonly ChainTable[],
  names: ReadonlyMap<string, string>,
): (place: Place) => string {
  const positions = new Map(
    tables.map((table) => [table.name, new Map(table.columns.map((each, at) => [each.name, letters(at + 2)]))]),
  );
  return ({ table, row, column }) => `${quoted(of(names, table))}!$${of(of(positions, table), column)}$${row + 2}`;
}

type Book = {
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly absent: string;
  readonly options: SheetOptions;
};

function content(column: Column, table: ChainTable, at: number, { layouts, absent, options }: Book): SheetCell {
  const layout = of(layouts, table.name);
  const line = at + 2;
  const place = { table: table.name, row: at, column: column.name };
  const computed = column.kind !== "text" && column.kind !== "given";
  const stated = computed ? options.stated?.(place) : undefined;
  const rest = typeof stated === "object" && stated !== null && "rest" in stated ? stated.rest : undefined;
  if (stated !== undefined && rest === undefined) return stated as SheetCell;
  switch (column.kind) {
    case "text":
      return table.rows[at]?.cells[column.name]?.value ?? null;
    case "given": {
      const value = table.rows[at]?.cells[column.name]?.value;
      return value == null ? null : (options.given?.(place, value) ?? { number: value });
    }
    case "formula":
      return {
        formula: cell(column.formula.node, (name) => layout.letter(column.bind[name] ?? name) + line, absent),
      };
    case "lookup": {
      const number = layout.helperLetter({ key: column.key, table: column.table }) + line;
      const numbers = area(of(layouts, column.table), "A");
      const found = `INDEX(${range(column.table, column.column, layouts)},MATCH(${number},${numbers},0))`;
      return { formula: `IF(ISNUMBER(${number}),IF(ISNUMBER(${found}),${found},${quote(absent)}),${quote(absent)})` };
    }
    case "rank":
      return { formula: rankFormula(column, line, layout, absent) };
    case "total":
      return {
        formula:
          rest === undefined
            ? totalFormula(column, line, table.name, layouts, absent)
            : restFormula(column, line, table.name, layouts, rest),
      };
  }
}

// Groups are compared by EXACT, values after nine places as everywhere; one unknown value leaves the group without places.
function rankFormula(column: Extract<Column, { kind: "rank" }>, line: number, layout: Layout, absent: string): string {
  const values = area(layout, layout.letter(column.column));
  const own = `$${layout.letter(column.column)}${line}`;
  const group = `EXACT(${area(layout, layout.letter(column.within))},$${layout.letter(column.within)}${line})`;
  const before = `(ROUND(${values}-${own},9)>0)+(ROUND(${values}-${own},9)=0)*(${area(layout, "A")}<$A${line})`;
  return `IF(SUMPRODUCT(${group}*NOT(ISNUMBER(${values})))>0,${quote(absent)},1+SUMPRODUCT(${group}*(${before})))`;
}

function totalFormula(
  column: Extract<Column, { kind: "total" }>,
  line: number,
  parent: string,
  layouts: ReadonlyMap<string, Layout>,
  absent: string,
): string {
  if (column.refused) return quote(absent);
  const child = of(layouts, column.table);
  if (child.last < 2) return column.none === "zero" ? "0" : quote(absent);
  const helper = child.helperLetter({ key: column.key, table: parent });
  const keys = area(child, helper);
  const values = range(column.table, column.column, layouts);
  const rows = `COUNTIFS(${keys},$A${line})`;
  const known = `COUNTIFS(${keys},$A${line},${values},"<9E+307")`;
  const sum = `SUMIFS(${values},${keys},$A${line})`;
  const whole =
    column.basis === "all" ? `IF(${rows}=${known},${sum},${quote(absent)})` : `IF(${known}>0,${sum},${quote(absent)})`;
  return `IF(${rows}=0,${column.none === "zero" ? "0" : quote(absent)},${whole})`;
}

// What can be seen is summed, what cannot is one number beside it.
function restFormula(
  column: Extract<Column, { kind: "total" }>,
  line: number,
  parent: string,
  layouts: ReadonlyMap<string, Layout>,
  rest: string,
): string {
  const child = of(layouts, column.table);
  if (child.last < 2) return rest;
  const keys = area(child, child.helperLetter({ key: column.key, table: parent }));
  return `SUMIFS(${range(column.table, column.column, layouts)},${keys},$A${line})+${rest}`;
}

// Exact, live, and without array entry: EXACT keeps case and leading zeros apart.
function helperFormula(helper: Helper, at: number, layouts: ReadonlyMap<string, Layout>, layout: Layout): string {
  const parent = of(layouts, helper.table);
  const key = `$${layout.letter(helper.key)}${at + 2}`;
  if (parent.last < 2) return quote("");
  const keys = area(parent, "B");
  const numbers = area(parent, "A");
  const found = `INDEX(${numbers},MATCH(TRUE,INDEX(EXACT(${keys},${key}),0),0))`;
  return `IF(LEN(${key})=0,"",IFERROR(${found},""))`;
}

function range(table: string, column: string, layouts: ReadonlyMap<string, Layout>): string {
  const layout = of(layouts, table);
  return area(layout, layout.letter(column));
}

const area = ({ sheet, last }: Layout, letter: string): string => `${quoted(sheet)}!$${letter}$2:$${letter}$${last}`;

/** A sheet's name as formulas write it. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Letters of a column, from 0. */
export function letters(position: number): string {
  const rest = String.fromCharCode(65 + (position % 26));
  return position < 26 ? rest : letters(Math.floor(position / 26) - 1) + rest;
}

function of<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`no ${String(key)}`);
  return value;
}
