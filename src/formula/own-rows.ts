import type { ChainTable, TableRow } from "./table.js";

/** The rows of a table that have values of their own, and where among them the values of a row stand. */
export type OwnRows = {
  readonly rows: readonly TableRow[];
  /** The place (from 0) that each of them has in the table. */
  readonly places: readonly number[];
  readonly at: (row: number) => number;
};

/** The rows that are like no other row. */
export function ownRows({ rows }: Pick<ChainTable, "rows">): OwnRows {
  const places = [...rows.keys()].filter((at) => rows[at]?.like === undefined);
  if (places.length === rows.length) return { rows, places, at: (row) => row };
  const among = new Int32Array(rows.length);
  for (const [at, place] of places.entries()) among[place] = at;
  for (const [at, { like }] of rows.entries()) if (like !== undefined) among[at] = among[like] ?? 0;
  return { rows: rows.filter(({ like }) => like === undefined), places, at: (row) => among[row] ?? row };
}

/** What is found by a key. */
export type ByKey<Found> = (key: string) => Found | undefined;

/**
 * What is found among the own rows of a table by a key, else among those that are like others: their keys are their own, and
 * are looked at only where one of them is looked for.
 */
export function byKey<Found>(
  { rows }: ChainTable,
  { places }: OwnRows,
  find: (places: readonly number[]) => ReadonlyMap<string, Found>,
): ByKey<Found> {
  let [own, others]: (ReadonlyMap<string, Found> | undefined)[] = [];
  return (key) => {
    own ??= find(places);
    const found = own.get(key);
    if (found !== undefined || places.length === rows.length) return found;
    others ??= find([...rows.keys()].filter((at) => rows[at]?.like !== undefined));
    return others.get(key);
  };
}
