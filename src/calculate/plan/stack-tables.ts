import type { PerKeys } from "../../formula/figure.js";
import type { ChainTable, Column, GivenCell, TableRow } from "../../formula/table.js";
import {
  COMMON,
  type Likeness,
  columnKey,
  equalTables,
  haveOneLook,
  namedTables,
  sharedTables,
  slim,
} from "./shared-tables.js";

/**
 * Puts variants of a chain into one: rows of the same table stand beneath one another, told apart by their keys, so that
 * three years of costs are one sheet with a row for each line and year. Where a table is put together otherwise in a
 * variant, it stands apart under a name of its own; where it is the same as in the variant that it varies, it is left out.
 */
export function stackTables(variants: readonly Variant[]): ChainTable[] {
  const out = new Map<string, { readonly table: ChainTable; readonly rows: TableRow[] }>();
  // Of all of them: a table that a variant lacks still sums the rows of others.
  const named = namedTables(variants.flatMap((each) => each.tables));
  const renames = new Map<string, ReadonlyMap<string, string>>();
  // Where the rows of a variant begin in each table.
  const starts = new Map<string, Map<string, number>>();
  for (const given of variants) {
    const { of } = given;
    const variant = of && !given.likeness ? variantOf(of, given) : given;
    const slimmed = { tables: variant.tables, likeness: variant.likeness ?? NONE };
    const shared = of ? sharedTables(slimmed) : COMMON;
    const equal = of ? equalTables(slimmed) : COMMON;
    const rowsIn = rowMaker(variant, shared, named);
    const names = new Map<string, string>();
    renames.set(variant.key, names);
    const start = new Map<string, number>();
    starts.set(variant.key, start);
    for (const table of variant.tables) {
      if (of && shared.has(table.name) && !COMMON.has(table.name)) {
        names.set(table.name, renames.get(of.key)?.get(table.name) ?? table.name);
        continue;
      }
      const columns = table.columns.map((each) => renamed(each, names));
      const before = out.get(table.name);
      const name = before && !haveOneLook(before.table.columns, columns) ? `${table.name} ${variant.key}` : table.name;
      names.set(table.name, name);
      const entry = out.get(name) ?? { table: { ...table, name, columns }, rows: [] };
      out.set(name, entry);
      start.set(name, entry.rows.length);
      const like = of && equal.has(table.name) ? starts.get(of.key)?.get(name) : undefined;
      for (const row of COMMON.has(table.name) ? unseen(table, entry.rows) : rowsIn(table, like)) entry.rows.push(row);
    }
  }
  return [...out.values()].map(({ table, rows }) => ({ ...table, rows }));
}

/** One reading of the same tables, such as a year of the plan or a scenario. */
export type Variant = {
  /** Put before its keys; empty for the base, whose keys stay as they are. */
  readonly key: string;
  /** Keys that its figures carry beside their own. */
  readonly per: PerKeys;
  readonly tables: readonly ChainTable[];
  /** The earlier variant that it varies: what is the same in both stands there alone. */
  readonly of?: Variant;
  /** How its tables are like those of that variant, where they were compared: they have its rows then. */
  readonly likeness?: ReadonlyMap<string, Likeness>;
};

/** A variant of another, without the rows that say what rows of this say: so they need not be kept. */
export const variantOf = (of: Variant, { tables, ...own }: Omit<Variant, "of" | "likeness">): Variant => ({
  ...own,
  of,
  ...slim(tables, of.tables),
});

/** The key of a row of a variant in the stacked tables. */
export const variantKey = ({ key }: Pick<Variant, "key">, row: string): string => (key === "" ? row : `${key}|${row}`);

function renamed(column: Column, names: ReadonlyMap<string, string>): Column {
  if (column.kind !== "total" && column.kind !== "lookup") return column;
  const table = names.get(column.table) ?? column.table;
  return table === column.table ? column : { ...column, table };
}

const unseen = ({ rows }: ChainTable, known: readonly TableRow[]): TableRow[] => {
  const keys = new Set(known.map((each) => each.key));
  return rows.filter((each) => !keys.has(each.key));
};

// What stands before the keys of a column: nothing, or the key of a variant; null where they lead nowhere.
type Prefix = string | null;

const NONE: ReadonlyMap<string, Likeness> = new Map();

/** Makes the rows of the tables of a variant. Where they are like those of another variant, it is said where these begin. */
function rowMaker(
  variant: Variant,
  shared: ReadonlySet<string>,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): (table: ChainTable, like: number | undefined) => readonly TableRow[] {
  const { of, tables, per } = variant;
  const present = new Set(tables.map((each) => each.name));
  const prefixOf = (table: string, column: string): Prefix => {
    const those = [...(named.get(columnKey(table, column)) ?? [])];
    // A key that leads out of the variants, to what sums the base alone.
    if (those.length === 0) return of && column.endsWith(" key") ? null : "";
    if (those.every((each) => COMMON.has(each))) return "";
    // Tables that the variant lacks say nothing of where its key leads.
    const own = those.filter((each) => present.has(each));
    return variantKey(of && own.length > 0 && own.every((each) => shared.has(each)) ? of : variant, "");
  };
  return ({ name, columns, rows }, like) => {
    if (variant.key === "") return rows;
    const keys = columns.flatMap((each) => (each.kind === "text" ? each.name : each.kind === "lookup" ? each.key : []));
    const prefixes = new Map(
      keys.map((each) => [each, prefixOf(name, each)] as const).filter(([, prefix]) => prefix !== ""),
    );
    const change = { prefix: variantKey(variant, ""), per, prefixes };
    return rows.map((row, at) => inVariant(row, change, like === undefined ? undefined : like + at));
  };
}

/** What a variant changes in the rows of a table: what stands before their keys, and what their figures are about. */
type Change = { readonly prefix: string; readonly per: PerKeys; readonly prefixes: ReadonlyMap<string, Prefix> };

function inVariant(row: TableRow, change: Change, like: number | undefined): TableRow {
  const made = new VariantRow(row, change, like);
  // Most rows say nothing but their key, what they are about and their cells.
  if (Object.keys(row).length === 3) return made;
  const { key: _key, per: _per, cells: _cells, ...rest } = row;
  return Object.assign(made, rest);
}

/** A row in a variant: what it says otherwise than the row that it is made of is made when it is asked for. */
class VariantRow implements TableRow {
  readonly like: number | undefined;
  readonly #row: TableRow;
  readonly #change: Change;

  constructor(row: TableRow, change: Change, like: number | undefined) {
    this.like = like;
    this.#row = row;
    this.#change = change;
  }

  get key(): string {
    return this.#change.prefix + this.#row.key;
  }

  get per(): PerKeys {
    const [{ per }, more] = [this.#row, this.#change.per];
    return Object.keys(more).length === 0 ? per : { ...per, ...more };
  }

  get cells(): TableRow["cells"] {
    const cells = { ...this.#row.cells };
    for (const column of this.#change.prefixes.keys()) {
      const cell = this.cell(column);
      if (cell) cells[column] = cell;
    }
    return cells;
  }

  cell(column: string): GivenCell | undefined {
    const cell = this.#row.cells[column];
    const prefix = this.#change.prefixes.get(column);
    if (prefix === undefined || cell === undefined || cell.value === null) return cell;
    return { value: prefix === null ? null : prefix + cell.value, from: cell.from };
  }
}
