// The rows of a table that have values of their own: a row of a scenario or year that is like one of its base takes the
// values of that one. Also: finds rows by a key among these rows, then among the others.
import type { ChainTable, TableRow } from "./table.js";

/** The rows of a table that have values of their own, and where among them the values of a row stand. */
export type OwnRows = {
  readonly rows: readonly TableRow[];
  /** The places (from 0) that they have in the table. */
  readonly places: () => Iterable<number>;
  readonly place: (own: number) => number;
  readonly at: (row: number) => number;
};

/** The rows that are like no other row. */
export function ownRows({ rows }: Pick<ChainTable, "rows">): OwnRows {
  if (rows.every(({ like }) => like === undefined))
    return { rows, places: () => rows.keys(), place: (own) => own, at: (row) => row };
  const places = [...rows.keys()].filter((at) => rows[at]?.like === undefined);
  const among = new Int32Array(rows.length);
  for (const [at, place] of places.entries()) among[place] = at;
  for (const [at, { like }] of rows.entries()) if (like !== undefined) among[at] = among[like] ?? 0;
  return {
    rows: rows.filter(({ like }) => like === undefined),
    places: () => places,
    place: (own) => places[own] ?? own,
    at: (row) => among[row] ?? row,
  };
}

export type ByKey<Found> = (key: string) => Found | undefined;

/** What a key finds among the own rows of a table, else among rows like others, looked at only where it is needed. */
export function byKey<Found>(
  { rows }: ChainTable,
  { rows: own, places }: OwnRows,
  find: (places: Iterable<number>) => ReadonlyMap<string, Found>,
): ByKey<Found> {
  let [owns, others]: (ReadonlyMap<string, Found> | undefined)[] = [];
  return (key) => {
    owns ??= find(places());
    const found = owns.get(key);
    if (found !== undefined || own.length === rows.length) return found;
    others ??= find([...rows.keys()].filter((at) => rows[at]?.like !== undefined));
    return others.get(key);
  };
}
