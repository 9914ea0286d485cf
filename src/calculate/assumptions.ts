// The tables of assumptions (occupancy, overhead rate, days…) and of price indices with exchange rates.
// Also: which assumption applies in a region and year; the keys and columns by which other tables look values up.
import { type ChainTable, type GivenCell, given, handle, lookup, text, texts } from "../formula/table.js";
import type { Assumption, AssumptionName } from "../model/assumption.js";
import { fold, type Row } from "../model/table.js";
import { entryOf, onceFor } from "../model/once-for.js";
import type { PriceIndex } from "../model/price-index.js";
import { cellOf, keyCell } from "./given-cell.js";

/** The row that applies: for the region and year, else the region, else the year, else in general. */
export function assumptionFor(
  rows: readonly Row<Assumption>[],
  name: AssumptionName,
  region: string | undefined,
  year: string,
): Row<Assumption> | undefined {
  const place = fold(region ?? "");
  const keys = [keyOf(name, place, year), keyOf(name, place, ""), keyOf(name, "", year), keyOf(name, "", "")];
  const index = byPlace(rows);
  return keys.map((key) => index.get(key)).find((row) => row !== undefined);
}

const keyOf = (name: string, region: string, year: string): string => `${name}|${region}|${year}`;

const placeKey = ({ values }: Row<Assumption>): string =>
  keyOf(values.name, fold(values.region ?? ""), values.year ?? "");

const rowKey = (row: Row<Assumption>): string =>
  row.variant === undefined ? placeKey(row) : `${placeKey(row)}|${row.variant}`;

// Of two rows for the same place the first applies.
const byPlace = onceFor(
  (rows: readonly Row<Assumption>[]) => new Map(rows.toReversed().map((row) => [placeKey(row), row])),
);

const cellsOf = <T extends object>(row: Row<T>, ...fields: readonly (keyof T & string)[]) =>
  Object.fromEntries(fields.map((each) => [each, cellOf(row, each)]));

/** The table of assumptions: one row each, which other tables look values up in. */
export const assumptionTable = (rows: readonly Row<Assumption>[]): ChainTable =>
  ASSUMPTIONS.table(
    rows.map((row) => ({
      key: rowKey(row),
      per: {},
      cells: { ...cellsOf(row, "name", "region", "year", "source"), value: numeric(cellOf(row, "value")) },
    })),
  );

export const ASSUMPTIONS = handle("assumptions", () => [
  ...texts("name", "region", "year"),
  given("value", "any"),
  text("source"),
]);

/** Columns that look assumptions up, each by a key of its own name: its key, then its value. */
export const assumed = <const N extends string>(units: Readonly<Record<N, string>>) =>
  (Object.keys(units) as N[]).flatMap((name) => {
    const key = `${name} key` as const;
    return [text(key), lookup(name, units[name], ASSUMPTIONS.at(key)("value"))];
  });

export function assumedCells(
  rows: readonly Row<Assumption>[],
  names: readonly AssumptionName[],
  region: string | undefined,
  year: string,
): Readonly<Record<string, GivenCell>> {
  return entryOf(cellsMade(rows), `${names.join()}|${year}|${region ?? ""}`, () =>
    Object.fromEntries(
      names.map((name) => {
        const row = assumptionFor(rows, name, region, year);
        return [`${dashed(name)} key`, keyCell(row && rowKey(row))];
      }),
    ),
  );
}

// Many rows stand in the same region and year.
const cellsMade = onceFor(() => new Map<string, Readonly<Record<string, GivenCell>>>());

/** The cell of an assumption that is a word, such as the overhead mode. */
export function assumedWord(
  rows: readonly Row<Assumption>[],
  name: AssumptionName,
  region: string | undefined,
  year: string,
): GivenCell {
  const row = assumptionFor(rows, name, region, year);
  return row ? cellOf(row, "value") : entryOf(ABSENT, name, () => ({ value: null, from: { absent: name } }));
}

const ABSENT = new Map<AssumptionName, GivenCell>();

type Dashed<N extends string> = N extends `${infer A}_${infer B}` ? `${A}-${Dashed<B>}` : N;

export function dashed<const N extends string>(name: N): Dashed<N>;
export function dashed(name: string): string {
  return name.replaceAll("_", "-");
}

// A word stands in its own text columns where it is used; the number column keeps numbers only.
const numeric = (cell: GivenCell): GivenCell =>
  cell.value !== null && /^[+-]?\d/.test(cell.value) ? cell : { ...cell, value: null };

/** The table of price indices and exchange rates that other tables look values up in. */
export const indexTable = (rows: readonly Row<PriceIndex>[]): ChainTable =>
  INDICES.table(
    rows.map((row) => ({
      key: indexKey(row.values.series, row.values.year),
      per: {},
      cells: cellsOf(row, "series", "year", "value", "source"),
    })),
  );

export const indexKey = (series: string, year: string): string => `${series}|${year}`;

export const indexSpot = (indices: readonly Row<PriceIndex>[], series: string, year: string) =>
  indices.some(({ values }) => values.series === series && values.year === year)
    ? INDICES.at(indexKey(series, year))("value")
    : undefined;

export const rateKey = (currency: string, year: string): string => indexKey(`fx:${currency}`, year);

export const INDICES = handle("indices", () => [
  ...texts("series", "year"),
  given("value", "ratio"),
  ...texts("source"),
]);

/** The column of the value of an index, which it looks up by a key of its own name. */
export const indexed = <const N extends string>(name: N) =>
  lookup(name, "ratio", INDICES.at(`${name} key` as const)("value"));
