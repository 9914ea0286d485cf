// The table of indicators: what a programme planned to do or to change in a year, and what it did, by sex.
import * as z from "zod";
import { cited, code, number, text, texts, year } from "./fields.js";
import { tableOf } from "./table.js";

/** What a programme planned to do or to change in a year, and what it did. */
export type Indicator = z.infer<typeof schema>;

export const INDICATOR_KINDS = ["output", "outcome", "beneficiaries"] as const;
export const SEXES = ["women", "men", "unknown"] as const;

const schema = z.strictObject({
  /** The same for the rows of one indicator: those of each sex, and of each year. */
  id: text(),
  /** Code of the programme or of the line, as the budget writes it. */
  programme: text().optional(),
  name: text().optional(),
  kind: code(INDICATOR_KINDS),
  /** Blank where the indicator is not of persons, or of all of them. */
  sex: code(SEXES).optional(),
  unit: text().optional(),
  year: year(),
  planned: number().optional(),
  achieved: number().optional(),
  baseline: number().optional(),
  /** The gap between women and men that the measure is for, what it wants to reach, and by which plan, law and target. */
  ...texts("gap", "objective", "law", "sdg_target", "narrative"),
  source: cited().optional(),
});

export const indicators = tableOf("indicators", schema, ["id", "sex", "year"]);
