import { type Issue, problem } from "../formula/issue.js";
import type { BudgetFile } from "../import/read/budget-file.js";
import { LEVEL_OPTIONS } from "../import/read/question-options.js";
import { comparable } from "../model/condition.js";
import { type Exact, ZERO, add, compare, exact, multiply } from "../money/exact.js";

/**
 * Whose level nobody says, where there are several budgets: the question `budget.level-unknown` of each. Files of one budget,
 * such as a law and its execution, are not asked about but named (`budget.level-one`): no two of them give the same year and
 * phase, most of their lines are called the same, and their totals are of one size.
 */
export function levelIssues(budgets: readonly BudgetFile[]): readonly Issue[] {
  const unsaid = budgets.filter((each) => each.settings.level === undefined);
  const [first] = unsaid;
  if (budgets.length < 2 || first === undefined) return [];
  if (unsaid.length === budgets.length && areOne(budgets)) {
    const files = budgets.map(({ settings: { file } }) => file).join(", ");
    return [problem("budget.level-one", { file: first.settings.file, received: files, expected: "level" }, "warning")];
  }
  return unsaid
    .filter(({ issues }) => issues.every((each) => each.code !== "budget.level-unknown"))
    .map(({ settings: { file } }) => ({
      ...problem("budget.level-unknown", { file, expected: "level" }, "question"),
      options: LEVEL_OPTIONS,
    }));
}

const MOST_TIMES = exact("2");

function areOne(budgets: readonly BudgetFile[]): boolean {
  const periods = budgets.flatMap((each) => [...knownTotals(each).keys()]);
  if (new Set(periods).size < periods.length) return false;
  const [first = new Set<string>(), ...others] = budgets.map(namesOf);
  if (first.size === 0 || !others.every((each) => areAlike(first, each))) return false;
  const sizes = budgets.flatMap((each) => [...knownTotals(each).values()]).sort(compare);
  const [least = ZERO, most = ZERO] = [sizes[0], sizes.at(-1)];
  return compare(least, ZERO) > 0 && compare(most, multiply(least, MOST_TIMES)) <= 0;
}

const areAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].filter((each) => other.has(each)).length * 2 > Math.min(one.size, other.size);

/** What is known of a budget, added up in each year and phase, in whole units: sizes are compared by it, no figure is made. */
function knownTotals({ amounts, unit }: BudgetFile): ReadonlyMap<string, Exact> {
  const totals = new Map<string, Exact>();
  for (const { fiscalYear, phase, amount } of amounts) {
    const key = `${fiscalYear}:${phase}`;
    const known = amount === null ? ZERO : multiply(exact(amount), exact(unit));
    totals.set(key, add(totals.get(key) ?? ZERO, known));
  }
  return totals;
}

// What the lines of a budget are called; nothing where they are called by their rows.
function namesOf({ lines, summed, issues }: BudgetFile): ReadonlySet<string> {
  if (issues.some((each) => each.code === "budget.id-by-row")) return new Set();
  return new Set(summed?.texts("id", Infinity).map(comparable) ?? lines.map((line) => comparable(line.values.id)));
}
