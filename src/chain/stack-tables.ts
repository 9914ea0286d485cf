import type { PerKeys } from "../formula/figure.js";
import type { ChainTable, Column, GivenCell, TableRow } from "../formula/table.js";

/** One reading of the same tables, such as a year of the plan or a scenario. */
export type Variant = {
  /** Put before its keys; empty for the base, whose keys stay as they are. */
  readonly key: string;
  /** Keys that its figures carry beside their own. */
  readonly per: PerKeys;
  readonly tables: readonly ChainTable[];
};

/** Tables that all variants share: a value that stands there once is changed once for all of them. */
const SHARED: ReadonlySet<string> = new Set(["assumptions", "indices"]);

/**
 * Puts variants of a chain into one: rows of the same table stand beneath one another, told apart by their keys, so that
 * three years of costs are one sheet with a row for each line and year. Where a table is put together otherwise in a
 * variant, it stands apart under a name of its own.
 */
export function stackTables(variants: readonly Variant[]): ChainTable[] {
  const out = new Map<string, { readonly table: ChainTable; readonly look: string; readonly rows: TableRow[] }>();
  // Of all of them: a table that a variant lacks still sums the rows of others.
  const keys = keyColumns(variants.flatMap((each) => each.tables));
  for (const variant of variants) {
    const names = new Map<string, string>();
    for (const table of variant.tables) {
      const columns = table.columns.map((each) => renamed(each, names));
      const look = lookOf(columns);
      const known = out.get(table.name);
      const name = known && known.look !== look ? `${table.name} ${variant.key}` : table.name;
      names.set(table.name, name);
      const entry = out.get(name) ?? { table: { ...table, name, columns }, look, rows: [] };
      out.set(name, entry);
      entry.rows.push(...(SHARED.has(table.name) ? unseen(table, entry.rows) : rowsOf(table, variant, keys)));
    }
  }
  return [...out.values()].map(({ table, rows }) => ({ ...table, rows }));
}

/** The key of a row of a variant in the stacked tables. */
export const variantKey = ({ key }: Pick<Variant, "key">, row: string): string => (key === "" ? row : `${key}|${row}`);

// Which text columns name rows of tables that are not shared: they carry the key of their variant.
function keyColumns(tables: readonly ChainTable[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const table of tables)
    for (const each of table.columns) {
      if (each.kind === "total") found.add(columnKey(each.table, each.key));
      if (each.kind === "lookup" && !SHARED.has(each.table)) found.add(columnKey(table.name, each.key));
      if (each.kind === "rank") found.add(columnKey(table.name, each.within));
    }
  return found;
}

const columnKey = (table: string, column: string): string => JSON.stringify([table, column]);

const renamed = (column: Column, names: ReadonlyMap<string, string>): Column =>
  column.kind === "total" || column.kind === "lookup"
    ? { ...column, table: names.get(column.table) ?? column.table }
    : column;

const lookOf = (columns: readonly Column[]): string =>
  JSON.stringify(columns.map((each) => (each.kind === "formula" ? { ...each, formula: each.formula.id } : each)));

const unseen = ({ rows }: ChainTable, known: readonly TableRow[]): TableRow[] => {
  const keys = new Set(known.map((each) => each.key));
  return rows.filter((each) => !keys.has(each.key));
};

function rowsOf({ name, rows }: ChainTable, variant: Variant, keys: ReadonlySet<string>): readonly TableRow[] {
  if (variant.key === "") return rows;
  return rows.map((row) => ({
    ...row,
    key: variantKey(variant, row.key),
    per: { ...row.per, ...variant.per },
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([column, cell]): [string, GivenCell] =>
        keys.has(columnKey(name, column)) && cell.value !== null
          ? [column, { ...cell, value: variantKey(variant, cell.value) }]
          : [column, cell],
      ),
    ),
  }));
}
