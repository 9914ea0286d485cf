// Where tables of a chain stand in a workbook: letters of columns, addresses, areas, and names of sheets.
// Also: reads the value of a key from a map that must have it.
import type { Place, ChainTable } from "./table.js";

/** A foreign key: the text column `key` of this table names a row of `table`. */
export type Helper = { readonly key: string; readonly table: string };
export type Layout = {
  readonly sheet: string;
  readonly letter: (column: string) => string;
  readonly helpers: readonly Helper[];
  readonly helperLetter: (helper: Helper) => string;
  readonly last: number;
};

export type Layouts = ReadonlyMap<string, Layout>;

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
  const position = positionsIn(table);
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

const positionsIn = ({ columns }: ChainTable) => new Map(columns.map(({ name }, at) => [name, letters(at + 2)]));

/** Where the places of a chain stand in its sheets, such as `'centres'!$C$4`. */
export function sheetAddress(
  tables: readonly ChainTable[],
  names: ReadonlyMap<string, string>,
): (place: Place) => string {
  const positions = new Map(tables.map((table) => [table.name, positionsIn(table)]));
  return ({ table, row, column }) => `${quoted(of(names, table))}!$${of(of(positions, table), column)}$${row + 2}`;
}

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

const LONGEST = 31;
const NAMELESS = "sheet";
// What spreadsheets take in no name of a sheet: these signs anywhere, an apostrophe at an end, and a name of their own.
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const REFUSED = /[\\/?*[\]:\u0000-\u001f]/g;
const RESERVED = "history";

/**
 * Names that spreadsheets take for sheets: at most 31 characters, no signs that they refuse, and no two that differ in
 * case alone. A name that is one already stays; the others give way: `budget`, `Budget~2`.
 */
export const sheetNames = (names: readonly string[]): ReadonlyMap<string, string> =>
  sheetNamesOf([names])[0] ?? new Map<string, string>();

/** The same for several kinds of tables in one workbook, no two names alike. */
export function sheetNamesOf(kinds: readonly (readonly string[])[]): readonly ReadonlyMap<string, string>[] {
  const taken = new Set<string>();
  const found = kinds.map(() => new Map<string, string>());
  const take = (own: Map<string, string> | undefined, name: string, sheet: string): void => {
    taken.add(sheet.toLowerCase());
    own?.set(name, sheet);
  };
  for (const [at, names] of kinds.entries())
    for (const name of names) if (safe(name) === name && !taken.has(name.toLowerCase())) take(found[at], name, name);
  for (const [at, names] of kinds.entries())
    for (const name of names) if (!found[at]?.has(name)) take(found[at], name, free(safe(name), taken));
  return kinds.map((names, at) => new Map(names.map((name) => [name, found[at]?.get(name) ?? name])));
}

function safe(name: string): string {
  const plain = cut(name.replace(REFUSED, "-"), LONGEST).replace(/^'+|'+$/g, "-");
  if (plain.trim() === "") return NAMELESS;
  return plain.toLowerCase() === RESERVED ? `${plain}-` : plain;
}

function free(sheet: string, taken: ReadonlySet<string>): string {
  const numbered = (count: number): string => `${cut(sheet, LONGEST - `~${count}`.length)}~${count}`;
  let name = sheet;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = numbered(count);
  return name;
}

// Excel counts UTF-16 units; half of a pair is no character.
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
