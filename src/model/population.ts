// The table of inhabitants of a region, or of the country, by year.
import * as z from "zod";
import { cited, positive, quantity, text, year } from "./fields.js";
import { tableOf } from "./table.js";

/** Inhabitants of a region, or of the country, in a year. */
export type Population = z.infer<typeof schema>;

const schema = z.strictObject({
  /** Blank is the country. */
  region: text().optional(),
  year: year(),
  population: positive(),
  women: quantity().optional(),
  women_15plus: quantity().optional(),
  source: cited().optional(),
});

export const population = tableOf("population", schema, ["region", "year"]);
