// Which fiscal years a result is about.
import type { Analysis } from "../model/analysis.js";

/** The fiscal years that a result is about: those of its plan, else its own. */
export const planYears = ({ plan, fiscalYear }: Pick<Analysis, "plan" | "fiscalYear">): readonly string[] =>
  plan?.years ?? [fiscalYear];
