import { type Issue, type Option, problem } from "../formula/issue.js";
import { areLevelsOpen, levelsOf } from "../calculate/budget/by-level.js";
import { type BudgetInput, groupOf } from "../calculate/budget/budget-input.js";
import { countedWhere, transferLines } from "../calculate/budget/counted-where.js";
import { option } from "../import/read/question-options.js";
import { type Exact, exact, multiply, sum } from "../money/exact.js";
import type { BudgetLine } from "../model/budget-line.js";
import type { Row } from "../model/table.js";
import type { BudgetAmount, BudgetTable } from "../model/budget-table.js";
import { toDecimal } from "../money/to-decimal.js";

/** Asks which lines are transfers between levels, or lists those that the analysis names. */
export function transferIssues(input: BudgetInput): readonly Issue[] {
  const { analysisFile: file, budgets, transfers } = input;
  if (areLevelsOpen(input)) {
    const detail = { levels: levelsOf(budgets).join(", ") };
    const facts = { file, column: "/transfers", expected: "none, where", detail, options: optionsOf(input) };
    return [problem("budget.transfers", facts, "question")];
  }
  const named = [...transferLines(budgets, transfers)];
  if (named.length === 0 && typeof transfers === "object")
    return [problem("transfers.unmatched", { file, column: "/transfers" }, "warning")];
  const counts = countedWhere(input);
  const isPaid = (each: BudgetAmount): boolean => !counts(each.line, groupOf(each));
  const paid = budgets.map((budget) => ({ budget, amounts: budget.amounts.filter(isPaid) }));
  const lines = paid.flatMap(firstLines);
  if (lines.length === 0) return [];
  const words = lines.slice(0, SHOWN).map(({ file: of, row, values }) => `${of} ${row} (${values.id})`);
  const detail = {
    count: String(paid.reduce((sumSoFar, each) => sumSoFar + countOf(each.amounts), 0)),
    lines: words.join(", ") + (lines.length > SHOWN ? ", …" : ""),
    amount: paidAmount(input, paid) ?? "",
    currency: input.currency,
  };
  return [problem("transfers.left-out", { file, column: "/transfers", detail }, "warning")];
}

const SHOWN = 5;

type Paid = readonly { readonly budget: BudgetTable; readonly amounts: readonly BudgetAmount[] }[];

// The first lines, and one more where there are more; lines that were added up are read again.
function firstLines({ budget, amounts }: Paid[number]): readonly Row<BudgetLine>[] {
  const lines = new Set(amounts.map((each) => each.line));
  if (!budget.summed || lines.size === 0) return [...lines];
  const traced = budget.summed.trace({ classes: lines }, () => true, SHOWN + 1);
  return traced.flatMap((each) => each.amounts.slice(0, 1).map(({ line }) => line));
}

// Lines that were added up stand for several.
const countOf = (amounts: readonly BudgetAmount[]): number =>
  [...new Map(amounts.map((each) => [each.line, each.lines ?? 1])).values()].reduce((all, each) => all + each, 0);

// Of the year of the analysis and the phase that parliament decided, else of what there is.
function paidAmount({ currency, fiscalYear }: BudgetInput, paid: Paid): string | null {
  const all = paid.flatMap(({ amounts }) => amounts);
  const [first] = ["approved", "revised", "proposed", "executed"].flatMap((phase) => all.find((each) => each.fiscalYear === fiscalYear && each.phase === phase) ?? []); // prettier-ignore
  if (!first) return null;
  const amounts = paid.flatMap(({ budget, amounts: own }) =>
    own.filter((each) => groupOf(each) === groupOf(first)).map(({ amount }) => wholeAmount(budget, currency, amount)),
  );
  const known = amounts.filter((each) => each !== null);
  return known.length < amounts.length ? null : toDecimal(sum(known));
}

const wholeAmount = (budget: BudgetTable, currency: string, amount: string | null): Exact | null =>
  amount === null || budget.currency !== currency ? null : multiply(exact(amount), exact(budget.unit));

const optionsOf = (input: BudgetInput): readonly Option[] => [
  option("no-transfers", { transfers: "none" }, commonTotal(input)),
  option("some-transfers", {}),
];

// The approved budget of the year, all levels added up; unknown where an amount is, or is in another currency.
function commonTotal({ budgets, currency, fiscalYear }: BudgetInput): string | null {
  const own = budgets.flatMap((budget) =>
    budget.amounts
      .filter((each) => each.fiscalYear === fiscalYear && each.phase === "approved")
      .map(({ amount }) => wholeAmount(budget, currency, amount)),
  );
  const known = own.filter((each) => each !== null);
  const hasRest = budgets.some((each) => each.rest.length > 0);
  return known.length === 0 || known.length < own.length || hasRest ? null : toDecimal(sum(known));
}
