// The table of price indices and exchange rates, by series and year.
import { cited, positive, text, year } from "./fields.js";
import { tableOf } from "./table.js";
import * as z from "zod";

/** One year of a price index or of an exchange rate. */
export type PriceIndex = z.infer<typeof schema>;

const schema = z.strictObject({
  /** Name of the series; `fx:USD` is analysis currency per one USD, mean of the fiscal year. */
  series: text(),
  year: year(),
  value: positive(),
  source: cited().optional(),
});

export const indices = tableOf("indices", schema, ["series", "year"]);
