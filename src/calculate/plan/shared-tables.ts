import type { ChainTable, Column, TableRow } from "../../formula/table.js";
import { ASSUMPTIONS } from "../assumptions.js";
import { LEVELS } from "../funding/level-tables.js";
import { INDICES } from "../indices.js";

/**
 * Names of the tables that a variant of a chain has in common with the chain that it varies, so that they need not stand
 * twice: their rows are equal, and so is all that they look at. A table that another sums is common only together with
 * it, because a row belongs to one total of each kind; and so is one that a text column names beside another table.
 */
export function sharedTables({ tables, likeness }: Slim): ReadonlySet<string> {
  const isSame = ({ name }: ChainTable): boolean =>
    COMMON.has(name) || (!TOLD.has(name) && likeness.get(name) === "all");
  const named = namedTables(tables);
  return without(
    tables,
    tables.filter(isSame),
    (table, isShared) =>
      table.columns.some((each) => "table" in each && !isShared(each.table)) ||
      tables.some((other) => !isShared(other.name) && other.columns.some((each) => isTotalOf(each, table.name))) ||
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

/**
 * The tables of a variant of a chain, without the rows that say what rows of the chain say.
 *
 * @param tables - of the variant
 * @param base - of the chain that it varies
 */
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

type IsOne = (name: string) => boolean;

/** Names of tables, without those that are apart while some are left out; what all variants have in common stays. */
function without(
  tables: readonly ChainTable[],
  some: readonly ChainTable[],
  isApart: (table: ChainTable, isOne: IsOne) => boolean,
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

/** Whether two lists of columns say the same. */
export const haveOneLook = (columns: readonly Column[], others: readonly Column[]): boolean => isEqual(columns, others);

const isTotalOf = (column: Column, table: string): boolean => column.kind === "total" && column.table === table;

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

/** Whether two plain values are equal in everything. */
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
