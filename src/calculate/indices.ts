import { type ChainTable, given, text } from "../formula/table.js";
import type { PriceIndex } from "../model/price-index.js";
import type { Row } from "../model/table.js";
import { cellOf } from "./given.js";

/** Key of one year of a series in the table of indices. */
export const indexKey = (series: string, year: string): string => `${series}|${year}`;

/** Key of the exchange rate of a currency in a year. */
export const rateKey = (currency: string, year: string): string => indexKey(`fx:${currency}`, year);

/** Name of the table of indices. */
export const INDICES = "indices";

/** The table of price indices and exchange rates that other tables look values up in. */
export function indexTable(rows: readonly Row<PriceIndex>[]): ChainTable {
  return {
    name: INDICES,
    columns: [text("series"), text("year"), given("value", "ratio"), text("source")],
    rows: rows.map((row) => ({
      key: indexKey(row.values.series, row.values.year),
      per: {},
      cells: {
        series: cellOf(row, "series"),
        year: cellOf(row, "year"),
        value: cellOf(row, "value"),
        source: cellOf(row, "source"),
      },
    })),
  };
}
