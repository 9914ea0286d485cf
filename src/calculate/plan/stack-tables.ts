// Puts the tables of several variants of one network (years, scenarios) beneath one another, told apart by their keys.
// Also: which tables of a variant are the same as in the one that it varies, and which tables a key column leads to.
import type { PerKeys } from "../../formula/figure.js";
import type { ChainTable, Column, GivenCell, TableRow } from "../../formula/table.js";
import { ASSUMPTIONS, INDICES } from "../assumptions.js";
import { LEVELS } from "../funding/gap-tables.js";

/** Puts variants beneath one another, told apart by keys; a table put together otherwise stands apart. */
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

/** Tables that a variant has in common with the chain it varies: equal, with all that they look at and is summed. */
export function sharedTables({ tables, likeness }: Slim): ReadonlySet<string> {
  const isSame = ({ name }: ChainTable): boolean =>
    COMMON.has(name) || (!TOLD.has(name) && likeness.get(name) === "all");
  const named = namedTables(tables);
  return without(
    tables,
    tables.filter(isSame),
    (table, isShared) =>
      table.columns.some((each) => "table" in each && !isShared(each.table)) ||
      tables.some(
        (other) =>
          !isShared(other.name) && other.columns.some((each) => each.kind === "total" && each.table === table.name),
      ) ||
      [...named.values()].some((those) => those.has(table.name) && ![...those].every(isShared)),
  );
}

/** Tables that stand once for all variants: a value that stands there is changed once for all of them. */
export const COMMON: ReadonlySet<string> = new Set([ASSUMPTIONS.name, INDICES.name]);

/** The sums of the country are told of every variant, and so is what they sum. */
const TOLD: ReadonlySet<string> = new Set([LEVELS.country.name]);

/** In which cells a table says the same as another: in all, or in those that its columns look at. */
export type Likeness = "all" | "seen";

/** Tables of a variant, of which those that are like tables of the chain that it varies have the rows of these. */
export type Slim = { readonly tables: readonly ChainTable[]; readonly likeness: ReadonlyMap<string, Likeness> };

/** The tables of a variant, without the rows that say what rows of the chain that it varies say. */
export function slim(tables: readonly ChainTable[], base: readonly ChainTable[]): Slim {
  const own = new Map(base.map((each) => [each.name, each]));
  const likeness = new Map<string, Likeness>();
  // Tables that are put together of the same rows are compared once.
  const equal = new Map<ChainTable["rows"], ChainTable["rows"]>();
  const slimmed = tables.map((table) => {
    const other = own.get(table.name);
    if (!other || !haveOneLook(table.columns, other.columns)) return table;
    const like = equal.get(table.rows) === other.rows ? "all" : likenessOf(table, other);
    if (!like) return table;
    if (like === "all") equal.set(table.rows, other.rows);
    likeness.set(table.name, like);
    return { ...table, rows: other.rows };
  });
  return { tables: slimmed, likeness };
}

/** Names of the tables that have the values of the chain in every row, the shared ones among them. */
export const equalTables = ({ tables, likeness }: Slim): ReadonlySet<string> =>
  without(
    tables,
    tables.filter(({ name }) => COMMON.has(name) || likeness.has(name)),
    ({ columns }, isEqual) => columns.some((each) => "table" in each && !isEqual(each.table)),
  );

/** Names of tables, without those that are apart while some are left out; what all variants have in common stays. */
function without(
  tables: readonly ChainTable[],
  some: readonly ChainTable[],
  isApart: (table: ChainTable, isOne: (name: string) => boolean) => boolean,
): ReadonlySet<string> {
  const left = new Set(some.map(({ name }) => name));
  const isOne = (name: string): boolean => left.has(name);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const table of tables) if (!COMMON.has(table.name) && isApart(table, isOne)) left.delete(table.name);
  }
  return left;
}

/** Which tables the text columns of a chain name rows of, by `columnKey`. */
export function namedTables(tables: readonly ChainTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (table: string, column: string, names: string): void => {
    const key = columnKey(table, column);
    found.set(key, (found.get(key) ?? new Set()).add(names));
  };
  for (const table of tables)
    for (const each of table.columns) {
      if (each.kind === "total") add(each.table, each.key, table.name);
      if (each.kind === "lookup") add(table.name, each.key, each.table);
      if (each.kind === "rank") add(table.name, each.within, table.name);
    }
  return found;
}

export const columnKey = (table: string, column: string): string => JSON.stringify([table, column]);

export const haveOneLook = (columns: readonly Column[], others: readonly Column[]): boolean => isEqual(columns, others);

function likenessOf(one: ChainTable, other: ChainTable): Likeness | undefined {
  if (one.rows === other.rows) return "all";
  if (one.rows.length !== other.rows.length) return undefined;
  const seen = one.columns.map((each) => (each.kind === "lookup" ? each.key : each.name));
  let like: Likeness = "all";
  for (const [at, row] of one.rows.entries()) {
    const base = other.rows[at];
    if (row === base) continue;
    if (!base || !areEqual(row, base, BESIDE)) return undefined;
    if (isEqual(row.cells, base.cells)) continue;
    if (!areEqual(row.cells, base.cells, seen)) return undefined;
    like = "seen";
  }
  return like;
}

// What a row says beside its cells.
const BESIDE = ["key", "per", "sources", "lines", "refused", "withheld", "notes"] as const satisfies (keyof TableRow)[];

const areEqual = <K extends string>(
  one: { readonly [key in K]?: unknown },
  other: { readonly [key in K]?: unknown },
  fields: readonly K[],
): boolean => fields.every((each) => isEqual(one[each], other[each]));

function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  let left = Object.keys(other).length;
  for (const each in one) {
    const [own, theirs] = [(one as Fields)[each], (other as Fields)[each]];
    if (own !== theirs && !isEqual(own, theirs)) return false;
    left -= 1;
  }
  return left === 0;
}

type Fields = Readonly<Record<string, unknown>>;
