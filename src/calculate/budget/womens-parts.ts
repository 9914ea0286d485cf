// Tests of amounts: whether they are the part for women alone; whether they, or weighted ones, have no published total
// of the whole beside them; whether a header says they are a part, and nobody has confirmed it.
import type { BudgetTable } from "../../model/budget-table.js";
import { type BudgetInput, groupOf } from "./budget-input.js";

/** Whether amounts are only the part for women: as the analysis says, else the header where lines are screened. */
export function womensParts({ budgets, lines }: Pick<BudgetInput, "budgets" | "lines">): AmountTest {
  const isNamed: AmountTest = ({ womens = [] }, column) => womens.includes(column);
  const open = new Set(budgets.filter(hasOpenHeader).map(({ index }) => index));
  const said = new Set(open.size === 0 ? [] : lines.filter(isScreened).map((each) => each.budget));
  return (budget, column) => {
    const { amountsAre } = budget.settings;
    if (amountsAre === "women") return (budget.womens ?? []).length === 0 || isNamed(budget, column);
    return open.has(budget.index) && said.has(budget.index) && isNamed(budget, column);
  };
}

type AmountTest = (budget: BudgetTable, column: string) => boolean;

/** Whether amounts of a column in a year and phase are only parts, and no published total gives the whole. */
export function onlyParts(input: Pick<BudgetInput, "budgets" | "lines">) {
  const isWomens = womensParts(input);
  return (budget: BudgetTable, column: string, group: string): boolean =>
    (isWomens(budget, column) || isWeighted(budget)) && !budget.rest.some((each) => groupOf(each) === group);
}

/** Whether a header of a budget says that amounts are only the part for women, and nobody said whether they are. */
export const hasOpenHeader = (budget: BudgetTable): boolean =>
  (budget.womens ?? []).length > 0 && budget.settings.amountsAre === undefined && !isWeighted(budget);

const isWeighted = ({ settings }: BudgetTable): boolean => (settings.weighted ?? []).length > 0;

const isScreened = ({ line, said }: BudgetInput["lines"][number]): boolean =>
  line !== null && (said.gbv !== null || Object.values(said.tags).some(({ code }) => code !== null));
