import type { Issue } from "../formula/issue.js";
import type { BudgetSettings } from "../model/analysis.js";
import { exact, isDecimal } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { BudgetColumns } from "./budget-columns.js";
import type { Place } from "./headers.js";
import { problem } from "./problem.js";

/** What nobody can see in the file must be stated; what is not built yet is refused rather than guessed. */
export function unstated(settings: BudgetSettings): Issue[] {
  const missing = (["fiscalYear", "level", "unit"] as const).filter((key) => settings[key] === undefined);
  const issues = missing.map((key) =>
    problem("budget.unstated", { file: settings.file, expected: key, detail: { key } }),
  );
  if (settings.hierarchy === "auto")
    issues.push(problem("budget.hierarchy-unsupported", { file: settings.file, received: "auto", expected: "none" }));
  return issues;
}

/** A budget without amounts, or with two columns for one year and phase, of which a total would count both. */
export function amountIssues(settings: BudgetSettings, { fields, amounts, issues }: BudgetColumns, at: Place): Issue[] {
  if (at.row === 0) return [];
  if (amounts.length === 0) {
    const told = issues.some((each) => each.code === "column.missing");
    return told ? [] : [problem("budget.no-amounts", { ...at, expected: "proposed, approved, revised, executed" })];
  }
  const year = fields.has("fiscalYear") ? undefined : settings.fiscalYear;
  const keys = amounts.map((each) => `${each.fiscalYear ?? year ?? ""}:${each.phase}`);
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...twice].map((key) => problem("budget.amounts-twice", { ...at, received: key, detail: { key } }));
}

/** Whole currency units in one unit of the file, as a decimal string. */
export function unitOf({ unit = 1 }: BudgetSettings): string {
  const text = String(unit);
  return isDecimal(text) ? text : toDecimal(exact(unit.toFixed(20)));
}
