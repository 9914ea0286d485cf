import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import type { BudgetFile } from "../import/read/budget-file.js";
import { LEVEL_OPTIONS } from "../import/read/question-options.js";
import { comparable } from "../model/condition.js";

/**
 * The question `budget.level-unknown` of each budget whose level nobody says, where there are several. Of one budget in
 * several files, such as a law and its execution, the level changes nothing: no two of them give the same year and phase,
 * and most of their lines are called the same.
 */
export function levelIssues(budgets: readonly BudgetFile[]): readonly Issue[] {
  const unsaid = budgets.filter((each) => each.settings.level === undefined);
  if (budgets.length < 2 || unsaid.length === 0) return [];
  if (unsaid.length === budgets.length && areOne(budgets)) return [];
  return unsaid
    .filter(({ issues }) => issues.every((each) => each.code !== "budget.level-unknown"))
    .map(({ settings: { file } }) => ({
      ...problem("budget.level-unknown", { file, expected: "level" }, "question"),
      options: LEVEL_OPTIONS,
    }));
}

function areOne(budgets: readonly BudgetFile[]): boolean {
  const periods = budgets.flatMap(({ amounts }) => [
    ...new Set(amounts.map((each) => `${each.fiscalYear}:${each.phase}`)),
  ]);
  if (new Set(periods).size < periods.length) return false;
  const [first = new Set<string>(), ...others] = budgets.map(namesOf);
  return first.size > 0 && others.every((each) => areAlike(first, each));
}

const areAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].filter((each) => other.has(each)).length * 2 > Math.min(one.size, other.size);

// What the lines of a budget are called; nothing where they are called by their rows.
function namesOf({ lines, summed, issues }: BudgetFile): ReadonlySet<string> {
  if (issues.some((each) => each.code === "budget.id-by-row")) return new Set();
  return new Set(summed?.texts("id", Infinity).map(comparable) ?? lines.map((line) => comparable(line.values.id)));
}
