import { cell, quote } from "./cell.js";
import { sheetNames } from "./sheet-names.js";
import type { ChainTable, Column } from "./table.js";

export type SheetCell = string | { readonly number: string } | { readonly formula: string } | null;
/** A table as a sheet: a header row, then one row each; computed columns are live formulas. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly SheetCell[])[] };

/**
 * The spreadsheet reading of a whole chain. Column A numbers the rows, column B holds their keys; each foreign key has
 * one helper column that finds the parent's number by exact match, and totals work on these numbers, because SUMIFS on
 * text reads `*`, `?`, case and leading zeros as patterns.
 *
 * @param tables - the tables of the chain, in order
 * @param absent - text shown where there is no figure
 * @returns one sheet a table in the same order, named like it as far as spreadsheets allow
 */
export function sheetsOf(tables: readonly ChainTable[], absent: string): Sheet[] {
  const names = sheetNames(tables.map((each) => each.name));
  const layouts = new Map(tables.map((table) => [table.name, layoutOf(table, tables, of(names, table.name))]));
  return tables.map((table) => {
    const layout = of(layouts, table.name);
    const rows = table.rows.map((row, at) => [
      { number: String(at + 1) },
      row.key,
      ...table.columns.map((column) => content(column, table, at, layouts, absent)),
      ...layout.helpers.map((helper) => ({ formula: helperFormula(helper, at, layouts, layout) })),
    ]);
    const header = [
      "№",
      "key",
      ...table.columns.map((each) => each.name),
      ...layout.helpers.map((each) => `№ ${each.table}`),
    ];
    return { name: layout.sheet, rows: [header, ...rows] };
  });
}

/** A foreign key: the text column `key` of this table names a row of `table`. */
type Helper = { readonly key: string; readonly table: string };
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

function content(
  column: Column,
  table: ChainTable,
  at: number,
  layouts: ReadonlyMap<string, Layout>,
  absent: string,
): SheetCell {
  const layout = of(layouts, table.name);
  const line = at + 2;
  switch (column.kind) {
    case "text":
      return table.rows[at]?.cells[column.name]?.value ?? null;
    case "given": {
      const value = table.rows[at]?.cells[column.name]?.value;
      return value == null ? null : { number: value };
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
      return { formula: totalFormula(column, line, table.name, layouts, absent) };
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

// Exact, live, and without array entry: EXACT keeps case and leading zeros apart.
function helperFormula(helper: Helper, at: number, layouts: ReadonlyMap<string, Layout>, layout: Layout): string {
  const parent = of(layouts, helper.table);
  const key = `$${layout.letter(helper.key)}${at + 2}`;
  if (parent.last < 2) return quote("");
  const keys = area(parent, "B");
  const numbers = area(parent, "A");
  return `IF(LEN(${key})=0,"",INDEX(${numbers},MATCH(TRUE,INDEX(EXACT(${keys},${key}),0),0)))`;
}

function range(table: string, column: string, layouts: ReadonlyMap<string, Layout>): string {
  const layout = of(layouts, table);
  return area(layout, layout.letter(column));
}

const area = ({ sheet, last }: Layout, letter: string): string =>
  `'${sheet.replaceAll("'", "''")}'!$${letter}$2:$${letter}$${last}`;

function letters(position: number): string {
  const rest = String.fromCharCode(65 + (position % 26));
  return position < 26 ? rest : letters(Math.floor(position / 26) - 1) + rest;
}

function of<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`no ${String(key)}`);
  return value;
}
