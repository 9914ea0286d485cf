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

/** Key of one year of a series in the table of indices. */
export const indexKey = (series: string, year: string): string => `${series}|${year}`;

/** The value of a series in a year, where the table has one. */
export const indexSpot = (indices: readonly Row<PriceIndex>[], series: string, year: string) =>
  indices.some(({ values }) => values.series === series && values.year === year)
    ? INDICES.at(indexKey(series, year))("value")
    : undefined;

/** Key of the exchange rate of a currency in a year. */
export const rateKey = (currency: string, year: string): string => indexKey(`fx:${currency}`, year);

export const INDICES = handle("indices", () => [
  ...texts("series", "year"),
  given("value", "ratio"),
  ...texts("source"),
]);

/** The column of the value of an index, which it looks up by a key of its own name. */
export const indexed = <const N extends string>(name: N) =>
  lookup(name, "ratio", INDICES.at(`${name} key` as const)("value"));
