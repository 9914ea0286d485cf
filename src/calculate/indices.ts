import { type ChainTable, given, handle, lookup, texts } from "../formula/table.js";
import type { PriceIndex } from "../model/price-index.js";
import type { Row } from "../model/table.js";
import { cellOf } from "./given-cell.js";

/** The table of price indices and exchange rates that other tables look values up in. */
export const indexTable = (rows: readonly Row<PriceIndex>[]): ChainTable =>
  INDICES.table(
    rows.map((row) => ({
      key: indexKey(row.values.series, row.values.year),
      per: {},
      cells: {
        series: cellOf(row, "series"),
        year: cellOf(row, "year"),
        value: cellOf(row, "value"),
        source: cellOf(row, "source"),
      },
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
