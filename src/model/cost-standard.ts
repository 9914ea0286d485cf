// The table of cost standards: what a service needs line by line, what drives each line, how it behaves, its unit cost
// and section; and whether a line holds on a day.
import * as z from "zod";
import { SERVICES } from "./centre.js";
import {
  cited,
  code,
  currency,
  date,
  positive,
  quantity,
  rate,
  share,
  text,
  wholePositive,
  year,
  yesNo,
} from "./fields.js";
import { type Row, tableOf } from "./table.js";

/** One line of a cost standard: what a service needs, what drives it, and its unit cost. */
export type CostStandardLine = z.infer<typeof schema>;

export const BEHAVIOURS = ["fixed", "step", "variable", "capital"] as const;
export const DRIVERS = [
  "centre",
  "place",
  "place_night",
  "person_night",
  "client",
  "case",
  "post_24_7",
  "payroll",
] as const;

/** Sections of an estimate that a line may stand in. */
export const SECTIONS = ["people", "house", "food", "services", "one_off"] as const;

const schema = z.strictObject({
  standard_id: text(),
  service: code(SERVICES),
  line: text(),
  /** Economic class, such as a GFSM 2014 code. */
  economic: text().optional(),
  /** Code of the same line in the country's own classification, such as 2215. */
  national_code: text().optional(),
  behaviour: code(BEHAVIOURS),
  driver: code(DRIVERS),
  quantity: quantity(),
  /** Driver units that one more step serves; for `step` lines. */
  step: positive().optional(),
  unit_cost: quantity(),
  period: code(["year", "month", "unit"]).optional(),
  /** Whether the line is pay. */
  pay: yesNo().optional(),
  /** Employer's contributions on top of pay, as a share. */
  on_cost: rate().optional(),
  /** Share of the line that belongs to this service; blank is 1. */
  share: share().optional(),
  vat: yesNo().optional(),
  currency: currency(),
  price_year: year().optional(),
  /** Price series that moves the unit cost from its price year to the fiscal year. */
  index: text().optional(),
  /** Whole years, so that every reading computes the same power. */
  useful_life: wholePositive().optional(),
  salvage: quantity().optional(),
  valid_from: date().optional(),
  valid_to: date().optional(),
  min: quantity().optional(),
  max: quantity().optional(),
  source: cited().optional(),
  /** Section of the estimate, where it is another than follows from pay, behaviour and driver. */
  section: code(SECTIONS).optional(),
  /** When a ceiling cuts it: 1 is cut last. */
  priority: wholePositive().optional(),
  /** Why it is needed, in words: an estimate prints it beside the line. */
  reason: text().optional(),
});

export const costStandards = tableOf("cost-standards", schema, ["standard_id", "service", "line", "valid_from"]);

/** Whether a cost line holds on a day. */
export const inForce = ({ values }: Row<CostStandardLine>, day: string): boolean =>
  (values.valid_from === undefined || values.valid_from <= day) &&
  (values.valid_to === undefined || day <= values.valid_to);
