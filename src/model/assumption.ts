import * as z from "zod";
import { code, signedRate, text, value, year } from "./fields.js";
import type { TableModel } from "./table.js";

/**
 * Every assumption umay knows, with what its value may be: a number, a part of a whole from 0 to 1, or a word. None has a
 * default: 0 must be written.
 */
export const ASSUMPTIONS = {
  days: "number",
  occupancy: "number",
  target_occupancy: "number",
  net_hours: "number",
  fte_rounding: ["none", "half", "up"],
  overhead_rate: "number",
  overhead_mode: ["markup", "share"],
  contingency_rate: "number",
  discount_rate: "number",
  children_per_woman: "number",
  prevalence_12m: "proportion",
  women_15plus_share: "proportion",
  ever_partnered_share: "proportion",
  help_seeking: "proportion",
  uptake: "proportion",
  stay_nights: "number",
  places_per_centre: "number",
  vat_rate: "number",
} as const satisfies Record<string, "number" | "proportion" | readonly string[]>;

export type AssumptionName = keyof typeof ASSUMPTIONS;

const schema = z.strictObject({
  name: code(Object.keys(ASSUMPTIONS) as [AssumptionName, ...AssumptionName[]]),
  region: text().optional(),
  year: year().optional(),
  /** A number, a share with or without a percent sign, or one of the words of the assumption. */
  value: value(),
  min: signedRate().optional(),
  max: signedRate().optional(),
  /** Id in the sources table, or `assumption` where nobody published it. */
  source: text(),
});

/** A value the analysis rests on, general or for a region and year. */
export type Assumption = z.infer<typeof schema>;
export const assumptions: TableModel<typeof schema.shape> = {
  name: "assumptions",
  schema,
  key: ["name", "region", "year"],
};
