// The spreadsheet reading of a chain: each table as a sheet of live formulas.
import { type Place, type ChainTable, type Column, type RankColumn, type TotalColumn, cellIn } from "./table.js";
import { type Helper, type Layout, type Layouts, area, layoutsOf, of, range, sheetNames } from "./sheet-layout.js";
import { cell, quote } from "./cell.js";

// Stand in patterns for the number of a row of the sheet, and for the place among the rows of a parent; no formula holds
// them otherwise.
const LINE = "\u0001";
const PLACE = "\u0002";

/** The formula of a row, from 0, and of a place among the rows of a parent. */
type RowFormula = (at: number, place?: number) => string;

/** The formulas of rows by their pattern, which is taken apart once. */
function rowFormula(pattern: string): RowFormula {
  const parts = pattern.split(LINE);
  if (!pattern.includes(PLACE)) return (at) => parts.join(String(at + 2));
  return (at, place = 1) => parts.join(String(at + 2)).replaceAll(PLACE, String(place));
}

/** The formula of a computed column, for any row. */
function patternOf(column: Column, table: string, layouts: Layouts, absent: string): string {
  const layout = of(layouts, table);
  switch (column.kind) {
    case "text":
    case "given":
      return "";
    case "formula":
      if (column.below !== undefined) return quote(absent);
      return cell(column.formula.node, (name) => layout.letter(column.bind[name] ?? name) + LINE, absent);
    case "lookup": {
      const place = layout.helperLetter({ key: column.key, table: column.table }) + LINE;
      const found = `INDEX(${range(column.table, column.column, layouts)},${place})`;
      return `IF(ISNUMBER(${place}),IF(ISNUMBER(${found}),${found},${quote(absent)}),${quote(absent)})`;
    }
    case "rank":
      return rankFormula(column, layout, absent);
    case "total":
      return totalFormula(column, table, layouts, absent);
  }
}

// Groups are compared by EXACT, values after nine places as everywhere; one unknown value leaves the group without places.
function rankFormula(column: RankColumn, layout: Layout, absent: string): string {
  const values = area(layout, layout.letter(column.column));
  const own = `$${layout.letter(column.column)}${LINE}`;
  const group = `EXACT(${area(layout, layout.letter(column.within))},$${layout.letter(column.within)}${LINE})`;
  const before = `(ROUND(${values}-${own},9)>0)+(ROUND(${values}-${own},9)=0)*(${area(layout, "A")}<$A${LINE})`;
  return `IF(SUMPRODUCT(${group}*NOT(ISNUMBER(${values})))>0,${quote(absent)},1+SUMPRODUCT(${group}*(${before})))`;
}

function totalFormula(column: TotalColumn, parent: string, layouts: Layouts, absent: string): string {
  if (column.refused || column.partOnly) return quote(absent);
  const child = of(layouts, column.table);
  if (child.last < 2) return column.none === "zero" ? "0" : quote(absent);
  const helper = child.helperLetter({ key: column.key, table: parent });
  const keys = area(child, helper);
  const values = range(column.table, column.column, layouts);
  const rows = `COUNTIFS(${keys},$A${LINE})`;
  const known = `COUNTIFS(${keys},$A${LINE},${values},"<9E+307")`;
  const sum = `SUMIFS(${values},${keys},$A${LINE})`;
  const whole =
    column.basis === "all" ? `IF(${rows}=${known},${sum},${quote(absent)})` : `IF(${known}>0,${sum},${quote(absent)})`;
  return `IF(${rows}=0,${column.none === "zero" ? "0" : quote(absent)},${whole})`;
}

/**
 * The place of the row that a key names. EXACT keeps case and leading zeros apart; the place where the row stands now
 * is tried first, since a search in each of a hundred thousand rows takes hours.
 */
function helperFormula(helper: Helper, layouts: Layouts, layout: Layout): string {
  const parent = of(layouts, helper.table);
  const key = `$${layout.letter(helper.key)}${LINE}`;
  if (parent.last < 2) return quote("");
  const keys = area(parent, "B");
  const search = `IFERROR(MATCH(TRUE,INDEX(EXACT(${keys},${key}),0),0),"")`;
  return `IF(LEN(${key})=0,"",IF(IFERROR(EXACT(INDEX(${keys},${PLACE}),${key}),FALSE),${PLACE},${search}))`;
}

/** The place of a row among those of its sheet: counted, so that it is right after sorting too. */
const placeFormula = "ROW()-1";

export type SheetCell = string | { readonly number: string } | { readonly formula: string } | null;
/** A table as a sheet: a header row, then one row each; computed columns are live formulas. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly SheetCell[])[] };

/** A table as a sheet whose rows are made one at a time, for workbooks that are too large to be held. */
export type SheetReading = {
  readonly name: string;
  readonly header: readonly string[];
  /** The columns after those of the table: each finds the number of the row that a text column names. */
  readonly helpers: readonly Helper[];
  /** The number that a helper finds in a row, from 1; undefined where its key is blank or names no row. */
  readonly place: (helper: Helper, at: number) => number | undefined;
  readonly row: (at: number) => readonly SheetCell[];
};

/** What a sheet holds where it is not the plain reading of its table. */
export type SheetOptions = {
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

type Book = { readonly formulas: ReadonlyMap<Column, RowFormula>; readonly options: SheetOptions };

function content(column: Column, table: ChainTable, at: number, { formulas, options }: Book): SheetCell {
  const value = cellIn(table.rows[at], column.name)?.value ?? null;
  if (column.kind === "text") return value;
  const place = { table: table.name, row: at, column: column.name };
  if (column.kind === "given") return value === null ? null : (options.given?.(place, value) ?? { number: value });
  return { formula: formulas.get(column)?.(at) ?? "" };
}
