import type { ChainTable, Column, TableRow } from "../../formula/table.js";
import { ASSUMPTIONS } from "../assumptions.js";
import { LEVELS } from "../funding/level-tables.js";
import { INDICES } from "../indices.js";

/** Tables that stand once for all variants: a value that stands there is changed once for all of them. */
export const COMMON: ReadonlySet<string> = new Set([ASSUMPTIONS.name, INDICES.name]);

/** The sums of the country are told of every variant, and so is what they sum. */
const TOLD: ReadonlySet<string> = new Set([LEVELS.country.name]);

/**
 * Names of the tables that a variant of a chain has in common with the chain that it varies, so that they need not stand
 * twice: their rows are equal, and so is all that they look at. A table that another sums is common only together with
 * it, because a row belongs to one total of each kind; and so is one that a text column names beside another table.
 *
 * @param tables - of the variant
 * @param base - of the chain that it varies
 */
export function sharedTables(tables: readonly ChainTable[], base: readonly ChainTable[]): ReadonlySet<string> {
  const own = new Map(base.map((each) => [each.name, each]));
  const shared = new Set(
    tables
      .filter((each) => COMMON.has(each.name) || (!TOLD.has(each.name) && isSame(each, own.get(each.name))))
      .map(({ name }) => name),
  );
  const named = namedTables(tables);
  const isShared = (name: string): boolean => shared.has(name);
  const isApart = (table: ChainTable): boolean =>
    table.columns.some((each) => "table" in each && !isShared(each.table)) ||
    tables.some((other) => !isShared(other.name) && other.columns.some((each) => isTotalOf(each, table.name))) ||
    [...named.values()].some((those) => those.has(table.name) && ![...those].every(isShared));
  for (let before = -1; before !== shared.size;) {
    before = shared.size;
    for (const table of tables) if (!COMMON.has(table.name) && isApart(table)) shared.delete(table.name);
  }
  return shared;
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

/** What makes two lists of columns the same. */
export const lookOf = (columns: readonly Column[]): string =>
  JSON.stringify(columns.map((each) => (each.kind === "formula" ? { ...each, formula: each.formula.id } : each)));

const isTotalOf = (column: Column, table: string): boolean => column.kind === "total" && column.table === table;

function isSame(one: ChainTable, other: ChainTable | undefined): boolean {
  if (!other || one.rows.length !== other.rows.length || lookOf(one.columns) !== lookOf(other.columns)) return false;
  return one.rows.every((row: TableRow, at) => isEqual(row, other.rows[at]));
}

/** Whether two plain values are equal in everything. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every((each) => isEqual((one as Fields)[each], (other as Fields)[each]))
  );
}

type Fields = Readonly<Record<string, unknown>>;
