import type { Place } from "./chain.js";
import { type ChainTable, type Column, type ColumnOf, type LookupColumn, type TableRow, lookup } from "./table.js";

type ValueName<C> = C extends { readonly kind: "text" } ? never : C extends Column ? C["name"] : never;
type TextName<C> = C extends { readonly kind: "text"; readonly name: infer N extends string } ? N : never;
type KeyName<C> = C extends LookupColumn<string, infer K> ? K : never;
/** Every key that a column looks up by is a text column beside it. */
type Keyed<C> = [KeyName<C>] extends [TextName<C>] ? unknown : { readonly unkeyed: Exclude<KeyName<C>, TextName<C>> };

/** A table before it has rows: what later tables may ask it for is what its columns are named. */
export type Handle<A extends readonly unknown[], C extends Column> = {
  readonly name: string;
  /** The table with its rows, and with what its columns hang on. */
  readonly table: (rows: readonly TableRow[], ...given: A) => ChainTable;
  /** The same table under a longer name. */
  readonly prefixed: (prefix: string) => Handle<A, C>;
  /** Where a value of this table stands. */
  readonly place: (row: number, column: ValueName<C>) => Place;
  /** A column of this table in the row that a key of the later table names. */
  readonly lookup: <const N extends ValueName<C>, const K extends string>(
    column: N,
    unit: string,
    key: K,
  ) => LookupColumn<N, K>;
  /** The same for a column that has another name there. */
  readonly at: <const K extends string>(key: K) => (column: ValueName<C>) => ColumnOf<K>;
  /** A column of this table, to be summed over the rows whose key names a row of the later table. */
  readonly by: (key: TextName<C>) => (column: ValueName<C>) => ColumnOf;
};

/**
 * Names a table and its columns once, so that a misspelt table, column or key of a later table does not compile.
 *
 * @param columns - the columns, made of what they hang on
 * @example
 * const lines = handle("lines", () => [...texts("service key"), given("amount", "money")]);
 * total("direct-cost", "money", lines.by("service key")("amount"), { none: "unknown" });
 */
export function handle<A extends readonly unknown[], const C extends Column>(
  name: string,
  columns: ((...given: A) => readonly C[]) & Keyed<C>,
): Handle<A, C> {
  const at =
    <K extends string>(key: K) =>
    (column: string): ColumnOf<K> => ({ table: name, column, key });
  return {
    name,
    table: (rows, ...given) => ({ name, columns: columns(...given), rows }),
    prefixed: (prefix) => handle(prefix + name, columns),
    place: (row, column) => ({ table: name, row, column }),
    lookup: (column, unit, key) => lookup(column, unit, at(key)(column)),
    at,
    by: at,
  };
}
