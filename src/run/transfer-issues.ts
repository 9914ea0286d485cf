import type { Issue, Option } from "../formula/issue.js";
import { areLevelsOpen, levelsOf } from "../calculate/budget/by-level.js";
import type { BudgetInput } from "../calculate/budget/budget-input.js";
import { transferLines } from "../calculate/budget/counted-where.js";
import { option } from "../import/read/option.js";
import { problem } from "../formula/problem.js";
import { exact, multiply, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";

const SHOWN = 5;

/** Asks which lines are transfers between levels, or lists those that the analysis names. */
export function transferIssues(input: BudgetInput): readonly Issue[] {
  const { analysisFile: file, budgets, transfers } = input;
  if (areLevelsOpen(input)) {
    const detail = { levels: levelsOf(budgets).join(", ") };
    const facts = { file, column: "/transfers", expected: "none, where", detail, options: optionsOf(input) };
    return [{ code: "budget.transfers", severity: "question", ...facts, message: "" }];
  }
  if (transfers === undefined || transfers === "none") return [];
  const lines = [...transferLines(budgets, transfers)];
  const words = lines.slice(0, SHOWN).map(({ file: of, row, values }) => `${of} ${row} (${values.id})`);
  const detail = { count: String(lines.length), lines: words.join(", ") + (lines.length > SHOWN ? ", …" : "") };
  const facts = { file, column: "/transfers", detail };
  if (lines.length === 0) return [problem("transfers.unmatched", facts, "warning")];
  return [problem("transfers.left-out", facts, "warning")];
}

const optionsOf = (input: BudgetInput): readonly Option[] => [
  option("no-transfers", { transfers: "none" }, commonTotal(input)),
  option("some-transfers", {}),
];

// The approved budget of the year, all levels added up; unknown where an amount is, or is in another currency.
function commonTotal({ budgets, currency, fiscalYear }: BudgetInput): string | null {
  const own = budgets.flatMap(
    (budget) =>
    budget.amounts
      .filter((each) => each.fiscalYear === fiscalYear && each.phase === "approved")
      .map(({ amount }) => (amount === null || budget.currency !== currency ? null : multiply(exact(amount), exact(budget.unit)))), // prettier-ignore
  );
  const known = own.filter((each) => each !== null);
  const hasRest = budgets.some((each) => each.rest.length > 0);
  return known.length === 0 || known.length < own.length || hasRest ? null : toDecimal(sum(known));
}
