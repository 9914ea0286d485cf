// The table of lines of a budget: its columns, phases, dimensions, sources of money, and what stands apart, such as
// revenue; and which of several years and phases stands for a budget.
import * as z from "zod";
import { code, date, number, share, text, texts, year } from "./fields.js";
import { tableOf } from "./table.js";
import { TAG_STATUSES } from "./tag.js";

/** One line of a budget with its amount in each phase; a blank amount is unknown. */
export type BudgetLine = z.infer<typeof schema>;

export const PHASES = ["proposed", "approved", "revised", "executed"] as const;
export type Phase = (typeof PHASES)[number];

/** The year and phase of the headline: the approved budget of the year, or of the last where there is none of it. */
export function headlineAmong<P extends { readonly fiscalYear: string; readonly phase: string }>(
  periods: readonly P[],
  fiscalYear: string | undefined,
): P | undefined {
  const years = periods.map((each) => each.fiscalYear).sort();
  const year = years.find((each) => each === fiscalYear) ?? years.at(-1);
  const all = periods.filter((each) => each.fiscalYear === year);
  return ["approved", "revised", "proposed", "executed"]
    .map((phase) => all.find((each) => each.phase === phase))
    .find((each) => each !== undefined);
}

export const APART = ["revenue", "tax-expenditure"] as const;
export type Apart = (typeof APART)[number];

/** Sources of the money of a budget line: the state's own, a donor's, or outside the budget. */
export const FUNDS = ["domestic", "donor", "off_budget"] as const;

const schema = z.strictObject({
  id: text(),
  ...texts("admin", "programme", "description", "function", "economic", "region"),
  fiscalYear: year().optional(),
  /** Bodies that pay and receive the money, where the line is a transfer; `transfer` is another name of `payee`. */
  ...texts("payer", "payee", "transfer", "marker"),
  gbvShare: share().optional(),
  /** Who tagged the line and when, who looked at it again, and how far that is. */
  tagged_by: text().optional(),
  tagged_on: date().optional(),
  checked_by: text().optional(),
  status: code(TAG_STATUSES).optional(),
  /** Why less was spent than planned. */
  spending_reason: text().optional(),
  /** Whose money it is. */
  funds: code(FUNDS).optional(),
  proposed: number().optional(),
  approved: number().optional(),
  revised: number().optional(),
  executed: number().optional(),
});

/** Columns of a budget that say who decided what a line is. */
export const DECISION_FIELDS = ["tagged_by", "tagged_on", "checked_by", "status"] as const;
/** Columns of a budget that tell lines apart in a statement. */
export const STATED_FIELDS = [...DECISION_FIELDS, "spending_reason", "funds"] as const;

export const budgetLines = tableOf("budget", schema, ["id"]);

/** Columns of a budget that say who spends, on what and where. */
export const DIMENSIONS = ["admin", "programme", "function", "region"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
