import type { Issue, Option } from "../formula/issue.js";
import type { PerKeys } from "../formula/figure.js";
import { problem } from "../formula/problem.js";
import { areLevelsOpen } from "../calculate/budget/by-level.js";
import type { BudgetInput } from "../calculate/budget/budget-input.js";
import { headlineOf } from "../calculate/budget/scheme-weights.js";
import { isOpenHeader, womensParts } from "../calculate/budget/womens-parts.js";
import { option } from "../import/read/question-options.js";
import type { BudgetSettings } from "../model/analysis.js";
import type { BudgetAmount, BudgetTable } from "../model/budget-table.js";
import { comparable } from "../model/condition.js";
import { figuresUnder } from "./figures-under.js";

/**
 * Asks of each budget with a header that says women whether its amounts are the part for women already, or the whole that
 * is still to be weighted; an answer that no header asks for is an error.
 */
export function womensIssues(input: BudgetInput): readonly Issue[] {
  const isWomens = womensParts(input);
  return input.budgets.flatMap((budget): Issue[] => {
    const { settings, index, womens = [], amounts } = budget;
    if (settings.amountsAre === "whole" && (womens.length === 0 || (settings.weighted ?? []).length > 0)) {
      const facts = { file: input.analysisFile, column: `/budgets/${index}/amountsAre`, received: "whole" };
      return [problem("budget.amounts-are-idle", { ...facts, detail: { budget: settings.file } })];
    }
    const first = amounts.find((each) => isWomens(budget, each.column));
    if (!isOpenHeader(budget) || !first) return [];
    const facts = { file: settings.file, column: womens.join(", "), expected: "women, whole" };
    return [problem("budget.womens-part", { ...facts, options: optionsOf(input, budget, first) }, "question")];
  });
}

function optionsOf(input: BudgetInput, budget: BudgetTable, first: BudgetAmount): readonly Option[] {
  const { fiscalYear, phase } = periodOf(input, budget, first);
  const level = areLevelsOpen(input) ? { level: comparable(budget.level) } : {};
  const per = { fiscalYear, phase, ...level };
  const under = (amountsAre: NonNullable<BudgetSettings["amountsAre"]>) => {
    const find = figuresUnder(answeredBy(input, budget, amountsAre));
    return (id: string, more: PerKeys = {}): string | null => find(id, { ...per, ...more })?.value ?? null;
  };
  const [women, whole] = [under("women"), under("whole")];
  const [scheme] = input.schemes;
  const counted = scheme && whole(`${headlineOf(scheme)}-total`, { scheme: scheme.id });
  const total = counted ?? whole("gbv-total");
  return [
    option("amounts-women", { amountsAre: "women" }, women("womens-part-total")),
    option("amounts-whole", { amountsAre: "whole" }, total, { sum: whole("budget-total") ?? "" }),
  ];
}

// What the headline is about: the year of the analysis, and of the phases the first that a header names.
const periodOf = ({ fiscalYear }: BudgetInput, { amounts, womens = [] }: BudgetTable, first: BudgetAmount) =>
  amounts.find((each) => each.fiscalYear === fiscalYear && womens.includes(each.column)) ?? first;

const answeredBy = (
  input: BudgetInput,
  { index }: BudgetTable,
  amountsAre: NonNullable<BudgetSettings["amountsAre"]>,
): BudgetInput => ({
  ...input,
  budgets: input.budgets.map((each) =>
    each.index === index ? { ...each, settings: { ...each.settings, amountsAre } } : each,
  ),
});
