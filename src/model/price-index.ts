import * as z from "zod";
import { cited, positive, text, year } from "./fields.js";
import type { TableModel } from "./table.js";

const schema = z.strictObject({
  /** Name of the series; `fx:USD` is analysis currency per one USD, mean of the fiscal year. */
  series: text(),
  year: year(),
  value: positive(),
  source: cited().optional(),
});

/** One year of a price index or of an exchange rate. */
export type PriceIndex = z.infer<typeof schema>;
export const indices: TableModel<typeof schema.shape> = { name: "indices", schema, key: ["series", "year"] };
