import type { PerKeys } from "../../formula/figure.js";
import type { ChainTable, Column, GivenCell, TableRow } from "../../formula/table.js";
import { entryOf } from "../../model/once-for.js";
import {
  COMMON,
  type Likeness,
  columnKey,
  equalTables,
  lookOf,
  namedTables,
  sharedTables,
  slim,
} from "./shared-tables.js";

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

/**
 * Puts variants of a chain into one: rows of the same table stand beneath one another, told apart by their keys, so that
 * three years of costs are one sheet with a row for each line and year. Where a table is put together otherwise in a
 * variant, it stands apart under a name of its own; where it is the same as in the variant that it varies, it is left out.
 */
export function stackTables(variants: readonly Variant[]): ChainTable[] {
  const out = new Map<string, { readonly table: ChainTable; readonly look: string; readonly rows: TableRow[] }>();
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
      const look = lookOf(columns);
      const before = out.get(table.name);
      const name = before && before.look !== look ? `${table.name} ${variant.key}` : table.name;
      names.set(table.name, name);
      const entry = out.get(name) ?? { table: { ...table, name, columns }, look, rows: [] };
      out.set(name, entry);
      start.set(name, entry.rows.length);
      const like = of && equal.has(table.name) ? starts.get(of.key)?.get(name) : undefined;
      for (const row of COMMON.has(table.name) ? unseen(table, entry.rows) : rowsIn(table, like)) entry.rows.push(row);
    }
  }
  return [...out.values()].map(({ table, rows }) => ({ ...table, rows }));
}

/** The key of a row of a variant in the stacked tables. */
export const variantKey = ({ key }: Pick<Variant, "key">, row: string): string => (key === "" ? row : `${key}|${row}`);

const renamed = (column: Column, names: ReadonlyMap<string, string>): Column =>
  column.kind === "total" || column.kind === "lookup"
    ? { ...column, table: names.get(column.table) ?? column.table }
    : column;

const unseen = ({ rows }: ChainTable, known: readonly TableRow[]): TableRow[] => {
  const keys = new Set(known.map((each) => each.key));
  return rows.filter((each) => !keys.has(each.key));
};

// What stands before the keys of a column: nothing, or the key of a variant; null where they lead nowhere.
type Prefix = string | null;

const NONE: ReadonlyMap<string, Likeness> = new Map();

/**
 * Makes the rows of the tables of a variant: tables that are put together of the same rows share them again. Where the rows
 * are like those of another variant, it is said where these begin.
 */
function rowMaker(
  variant: Variant,
  shared: ReadonlySet<string>,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): (table: ChainTable, like: number | undefined) => readonly TableRow[] {
  const { of, tables } = variant;
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
  // A cell that a table does not look at stands as another table needs it, so that both can share the row.
  const elsewhere = (table: ChainTable, column: string): readonly Prefix[] => {
    const isSeen = ({ name, columns }: ChainTable): boolean =>
      named.has(columnKey(name, column)) || columns.some((each) => each.name === column);
    return isSeen(table) ? [] : tables.filter(isSeen).map(({ name }) => prefixOf(name, column));
  };
  const made = new Map<string, Map<TableRow, TableRow>>();
  const prefixed = prefixer();
  return (table, like) => {
    const { name, rows } = table;
    if (variant.key === "") return rows;
    const changed = [...columnsOf(rows)].flatMap((column): Change[] => {
      const [prefix = prefixOf(name, column)] = elsewhere(table, column);
      return prefix === "" ? [] : [{ column, prefix }];
    });
    if (like !== undefined) {
      const make = inVariant(variant, changed, UNKEPT);
      return rows.map((row, at) =>
        isPlain(row) ? new LikeRow(row, like + at, make) : { ...madeRow(row, make), like: like + at },
      );
    }
    const make = inVariant(variant, changed, prefixed);
    const known = entryOf(made, JSON.stringify(changed), () => new Map<TableRow, TableRow>());
    return rows.map((row) => entryOf(known, row, () => madeRow(row, make)));
  };
}

// A row of which nothing is said but its key, what it is about and its cells.
const isPlain = (row: TableRow): boolean => Object.keys(row).length === 3;

/** A row like another of its table: only its keys are its own, and they are made when they are asked for. */
class LikeRow implements TableRow {
  readonly like: number;
  readonly #of: TableRow;
  readonly #make: Make;

  constructor(of: TableRow, like: number, make: Make) {
    this.like = like;
    this.#of = of;
    this.#make = make;
  }

  get key(): string {
    return this.#make.key(this.#of);
  }

  get per(): PerKeys {
    return this.#make.per(this.#of);
  }

  get cells(): TableRow["cells"] {
    return this.#make.cells(this.#of);
  }
}

function columnsOf(rows: readonly TableRow[]): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const { cells } of rows) for (const column in cells) columns.add(column);
  return columns;
}

type Change = { readonly column: string; readonly prefix: Prefix };

/** How a row of a variant is made of its own. */
type Make = {
  readonly key: (row: TableRow) => string;
  readonly per: (row: TableRow) => PerKeys;
  readonly cells: (row: TableRow) => TableRow["cells"];
};

const inVariant = ({ key, per }: Variant, changed: readonly Change[], prefixed: Prefixer): Make => ({
  key: (row) => prefixed.text(variantKey({ key }, ""), row.key),
  per: (row) => (Object.keys(per).length === 0 ? row.per : { ...row.per, ...per }),
  cells: (row) => {
    // A copy of all cells at once takes a seventh of the memory of one that is put together cell by cell.
    const cells = { ...row.cells };
    for (const { column, prefix } of changed) {
      const cell = cells[column];
      if (cell && cell.value !== null) cells[column] = prefixed.cell(prefix, cell);
    }
    return cells;
  },
});

const madeRow = (row: TableRow, { key, per, cells }: Make): TableRow => ({
  ...row,
  key: key(row),
  per: per(row),
  cells: cells(row),
});

type Prefixer = {
  readonly text: (prefix: string, text: string) => string;
  readonly cell: (prefix: Prefix, cell: GivenCell) => GivenCell;
};

const prefixedCell = (prefix: Prefix, { value, from }: GivenCell, text: Prefixer["text"]): GivenCell => ({
  value: prefix === null || value === null ? null : text(prefix, value),
  from,
});

const joined = (prefix: string, text: string): string => prefix + text;

/** Puts prefixes before keys. */
const UNKEPT: Prefixer = { text: joined, cell: (prefix, of) => prefixedCell(prefix, of, joined) };

/** The same, where the same key of many rows stays one text. */
function prefixer(): Prefixer {
  const texts = new Map<string, Map<string, string>>();
  const cells = new Map<Prefix, Map<GivenCell, GivenCell>>();
  const text = (prefix: string, key: string): string =>
    entryOf(
      entryOf(texts, prefix, () => new Map<string, string>()),
      key,
      () => prefix + key,
    );
  const cell = (prefix: Prefix, of: GivenCell): GivenCell => {
    const known = entryOf(cells, prefix, () => new Map<GivenCell, GivenCell>());
    return entryOf(known, of, () => prefixedCell(prefix, of, text));
  };
  return { text, cell };
}
