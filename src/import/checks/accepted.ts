// Which problems an analysis may let pass with a reason, as warnings; and what was accepted and never came up.
import { type Issue, problem } from "../../formula/issue.js";
import type { Analysis } from "../../model/analysis.js";

/** Turns the errors and questions that an analysis accepts into warnings; `detail` says the reason, and who gives it. */
export function accepted(issues: readonly Issue[], accept: Analysis["accept"], file: string): readonly Issue[] {
  return issues.map((issue) => {
    const entry = issue.severity !== "warning" ? accept?.find((each) => fits(each, issue.code, file)) : undefined;
    if (!entry) return issue;
    const detail = { ...issue.detail, reason: entry.reason, ...(entry.by !== undefined && { by: entry.by }) };
    return { ...issue, severity: "warning" as const, detail };
  });
}

/** Problems that an analysis may let pass, with its reason. */
export const ACCEPTABLE: ReadonlySet<string> = new Set([
  ...["total.mismatch", "total.own-row", "parent.mismatch", "total.above-gdp", "total.above-state", "total.leap"],
  ...["amount.above-total", "amount.cancels", "amount.wrapped", "amount.wrapped-step"],
  ...["hierarchy.unsure", "hierarchy.part", "hierarchy.net"],
  ...["hierarchy.blocks", "hierarchy.sections", "hierarchy.closed"],
  ...["column.whole", "rows.crossed", "rows.halves", "rows.flows", "table.second", "table.rows-above", "profile.press"],
]);

const fits = (accept: NonNullable<Analysis["accept"]>[number], code: string, file: string | undefined): boolean =>
  accept.code === code &&
  ACCEPTABLE.has(code) &&
  (accept.budget === undefined || accept.budget === file || file?.startsWith(`${accept.budget}#`) === true);

/** Whether an analysis accepts a problem of a budget. */
export const isAccepted = (code: string, accept: Analysis["accept"], file: string): boolean =>
  accept?.some((each) => fits(each, code, file)) === true;

/** The warning `accept.unused` for what an analysis accepts although nothing of the kind was found; issues of all files. */
export const unusedAccepts = (issues: readonly Issue[], accept: Analysis["accept"], file: string): readonly Issue[] =>
  (accept ?? [])
    .filter(
      (entry) =>
        // Whether a text tells of a closed centre is asked of a publication, not of a run.
        entry.code !== "confidential.text" &&
        !issues.some((each) => each.detail?.["reason"] === entry.reason && fits(entry, each.code, each.file)),
    )
    .map(({ code, budget = "", reason }) =>
      problem("accept.unused", { file, received: code, detail: { budget, reason } }, "warning"),
    );
