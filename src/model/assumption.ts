// Assumptions: all that there are, what the value of each may be, why a number cannot be one, and the table of them.
import * as z from "zod";
import { ONE, ZERO, compare, exact } from "../money/exact.js";
import { cited, code, signedRate, text, value, year } from "./fields.js";
import { tableOf } from "./table.js";

/** Every assumption, and what its value may be: a number, a rate, a part from 0 to 1, a word. None has a default. */
export const ASSUMPTIONS = {
  days: "number",
  occupancy: "rate",
  target_occupancy: "rate",
  net_hours: "number",
  fte_rounding: ["none", "half", "up"],
  overhead_rate: "rate",
  overhead_mode: ["markup", "share"],
  contingency_rate: "rate",
  discount_rate: "rate",
  children_per_woman: "number",
  prevalence_12m: "proportion",
  women_15plus_share: "proportion",
  ever_partnered_share: "proportion",
  help_seeking: "proportion",
  uptake: "proportion",
  stay_nights: "number",
  places_per_centre: "number",
  vat_rate: "rate",
} as const satisfies Record<string, "number" | "rate" | "proportion" | readonly string[]>;

export type AssumptionName = keyof typeof ASSUMPTIONS;

export const isAssumptionName = (name: string | undefined): name is AssumptionName =>
  name !== undefined && Object.hasOwn(ASSUMPTIONS, name);

/** Why a number cannot be the value of an assumption; undefined where it can, or where the assumption is a word. */
export function assumptionFault(
  name: AssumptionName,
  value: string,
): { readonly code: string; readonly expected: string } | undefined {
  // The real discount rate alone may be below zero.
  if (name !== "discount_rate" && compare(exact(value), ZERO) < 0) return { code: "number.negative", expected: "≥ 0" };
  if (ASSUMPTIONS[name] === "proportion" && compare(exact(value), ONE) > 0)
    return { code: "share.range", expected: "0–1" };
  return undefined;
}

const schema = z.strictObject({
  name: code(Object.keys(ASSUMPTIONS) as [AssumptionName, ...AssumptionName[]]),
  region: text().optional(),
  year: year().optional(),
  /** A number, a share with or without a percent sign, or one of the words of the assumption. */
  value: value(),
  min: signedRate().optional(),
  max: signedRate().optional(),
  /** Id in the sources table, or `assumption` where nobody published it. */
  source: cited(),
});

/** A value the analysis rests on, general or for a region and year. */
export type Assumption = z.infer<typeof schema>;
export const assumptions = tableOf("assumptions", schema, ["name", "region", "year"]);
