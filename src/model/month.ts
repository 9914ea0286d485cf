// The table of months: what is otherwise in one month, how full a service is, or what one of its lines costs.
import * as z from "zod";
import { SERVICES } from "./centre.js";
import { code, month, names, quantity, rate, text } from "./fields.js";
import { tableOf } from "./table.js";

/** What is otherwise in one month: how full a service is, or what one of its lines costs. */
export type Month = z.infer<typeof schema>;

const schema = z.strictObject({
  centre_id: names(text()),
  /** Blank: the only service of the centre. */
  service: code(SERVICES).optional(),
  /** Month of the fiscal year, 1 for its first. */
  month: month(),
  /** Occupied share of the places in this month. */
  occupancy: rate().optional(),
  /** Cost line that costs `amount` in this month, in the currency of the analysis. */
  line: text().optional(),
  amount: quantity().optional(),
});

export const months = tableOf("months", schema, ["centre_id", "service", "month", "line"]);
