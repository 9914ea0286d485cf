import * as z from "zod";
import { SERVICES } from "./centre.js";
import { cited, code, currency, month, names, quantity, share, text, year } from "./fields.js";
import type { TableModel } from "./table.js";

/** Kinds of sources of money. */
export const SOURCE_TYPES = ["state", "local", "donor", "own", "other"] as const;
export const STATUSES = ["disbursed", "committed", "pledged", "probable"] as const;

const schema = z.strictObject({
  centre_id: names(text()).optional(),
  service: code(SERVICES).optional(),
  region: text().optional(),
  /** The funder. */
  source: text(),
  source_type: code(SOURCE_TYPES).optional(),
  form: code(["cash", "in_kind"]).optional(),
  status: code(STATUSES),
  probability: share().optional(),
  amount: quantity(),
  min: quantity().optional(),
  max: quantity().optional(),
  currency: currency(),
  fiscal_year: year(),
  month_from: month().optional(),
  month_to: month().optional(),
  /** Cost line that the money is earmarked for. */
  line: text().optional(),
  pool: text().optional(),
  evidence: cited().optional(),
});

/** Money from one funder, in one status, for one fiscal year. */
export type Funding = z.infer<typeof schema>;
export const funding: TableModel<typeof schema.shape> = { name: "funding", schema, key: [] };
