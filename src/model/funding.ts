// The table of money of centres: from one funder, in one status, for one fiscal year; which funders, statuses and units
// of orders there are; and whether money of a status is secured, paid or signed.
import * as z from "zod";
import { SERVICES } from "./centre.js";
import { cited, code, currency, month, names, positive, quantity, share, text, year } from "./fields.js";
import { tableOf } from "./table.js";

/** Money from one funder, in one status, for one fiscal year. */
export type Funding = z.infer<typeof schema>;

export const SOURCE_TYPES = ["state", "local", "donor", "own", "other", "order"] as const;
export const STATUSES = ["disbursed", "committed", "pledged", "probable"] as const;

/** Whether money of a status is secured: paid or signed. */
export const isSecured = (status: string | undefined): boolean => status === "disbursed" || status === "committed";

export const ORDER_UNITS = ["client", "case", "place_night", "person_night"] as const;

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
  /** Of a social order it may be blank: it is price × units, up to the ceiling, × the share. */
  amount: quantity(),
  min: quantity().optional(),
  max: quantity().optional(),
  currency: currency(),
  fiscal_year: year(),
  month_from: month().optional(),
  month_to: month().optional(),
  /** Of a social order: the price of a unit, the units of the contract, the most it pays, and the share it pays. */
  price: positive().optional(),
  units: quantity().optional(),
  unit: code(ORDER_UNITS).optional(),
  ceiling: quantity().optional(),
  share: share().optional(),
  line: text().optional(),
  pool: text().optional(),
  evidence: cited().optional(),
});

export const funding = tableOf("funding", schema);
