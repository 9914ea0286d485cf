// The years and phases of a budget that a result has totals of, and which of them a headline is about.
import { PHASES, headlineAmong } from "../model/budget-line.js";
import { isAbout } from "../result/per-keys.js";
import type { View } from "./claim.js";

/** A year and phase of a budget: one column of its statement. */
export type Period = { readonly fiscalYear: string; readonly phase: string };

/** The year and phase that a budget's headline is about: the approved budget of the year, which parliament decided. */
export const headlinePeriod = (page: Pick<View, "index" | "result">): Period | undefined =>
  headlineAmong(periodsOf(page), page.result.analysis.fiscalYear);

/** Years and phases of the budget, this year first, then in the order in which a budget lives. */
export function periodsOf({ index, result }: Pick<View, "index" | "result">): Period[] {
  const found = index
    .about("budget-total")
    .filter((per) => isAbout(per, "fiscalYear", "phase"))
    .map(({ fiscalYear = "", phase = "" }): Period => ({ fiscalYear, phase }));
  const order = ({ phase }: Period): number => PHASES.findIndex((each) => each === phase);
  const early = ({ fiscalYear }: Period): number => Number(fiscalYear !== result.analysis.fiscalYear);
  return found.sort(
    (a, b) =>
      early(a) - early(b) || (a.fiscalYear < b.fiscalYear ? 1 : a.fiscalYear > b.fiscalYear ? -1 : order(a) - order(b)),
  );
}
