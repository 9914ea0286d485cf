// The table of needs: what a service of a centre needs in a year, as somebody states it, in place of a cost standard.
import * as z from "zod";
import { SERVICES } from "./centre.js";
import { cited, code, currency, names, quantity, text, year } from "./fields.js";
import { tableOf } from "./table.js";

/** What a service of a centre needs in a year, as somebody states it, in place of a cost standard. */
export type Need = z.infer<typeof schema>;

const schema = z.strictObject({
  centre_id: names(text()),
  /** Blank: the only service of the centre. */
  service: code(SERVICES).optional(),
  amount: quantity(),
  currency: currency(),
  fiscal_year: year(),
  source: cited().optional(),
});

export const needs = tableOf("needs", schema, ["centre_id", "service", "fiscal_year"]);
