import type { Place } from "./chain.js";
import type { ChainTable } from "./table.js";

/** A foreign key: the text column `key` of this table names a row of `table`. */
export type Helper = { readonly key: string; readonly table: string };
/** Where the parts of a table stand in its sheet. */
export type Layout = {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly letter: (column: string) => string;
  readonly helpers: readonly Helper[];
  readonly helperLetter: (helper: Helper) => string;
  /** Number of the last row of the sheet. */
  readonly last: number;
};

export type Layouts = ReadonlyMap<string, Layout>;

/** The layouts of all tables of a chain, by name. */
export const layoutsOf = (tables: readonly ChainTable[], names: ReadonlyMap<string, string>): Layouts =>
  new Map(tables.map((table) => [table.name, layoutOf(table, tables, of(names, table.name))]));

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

/** A column of a table, as formulas write it. */
export function range(table: string, column: string, layouts: Layouts): string {
  const layout = of(layouts, table);
  return area(layout, layout.letter(column));
}

/** A column of a sheet below its header, as formulas write it. */
export const area = ({ sheet, last }: Layout, letter: string): string =>
  `${quoted(sheet)}!$${letter}$2:$${letter}$${last}`;

/** A sheet's name as formulas write it. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Letters of a column, from 0. */
export function letters(position: number): string {
  const rest = String.fromCharCode(65 + (position % 26));
  return position < 26 ? rest : letters(Math.floor(position / 26) - 1) + rest;
}

/** What a map must hold. */
export function of<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`no ${String(key)}`);
  return value;
}
