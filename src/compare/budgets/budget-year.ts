// A year and phase of a budget with its lines grouped by programme, body, function, region or line: the sides of a
// comparison of budgets; which years and phases a side has, and whether each of its lines says its code.
import { budgetRates, groupOf } from "../../calculate/budget/budget-input.js";
import { countedWhere } from "../../calculate/budget/counted-where.js";
import { type LineAmounts, itemsOf } from "../../calculate/budget/line-items.js";
import type { Analysis } from "../../model/analysis.js";
import { type BudgetLine, headlineAmong } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../../model/budget-table.js";
import { comparable } from "../../model/condition.js";
import { entryOf } from "../../model/once-for.js";
import type { PriceIndex } from "../../model/price-index.js";
import type { Row } from "../../model/table.js";
import { add, type Exact, exact, multiply, subtract, sum, ZERO } from "../../money/exact.js";

export const UNITS = ["programme", "line", "admin", "function", "region"] as const;
export type UnitKind = (typeof UNITS)[number];

export type BudgetUnit = {
  readonly code: string;
  /** What the budget calls it; blank where its lines have several names. */
  readonly name: string;
  /** Sum of the known amounts, in the currency of the analysis. */
  readonly amount: Exact;
  /** Lines whose amount is blank. */
  readonly unknown: number;
};

export type BudgetYear = {
  readonly fiscalYear: string;
  readonly phase: string;
  readonly units: readonly BudgetUnit[];
  /** What published totals hold beside the lines. */
  readonly rest: Exact;
};

/** The budgets of an analysis, and what their amounts are read by. */
export type BudgetSide = {
  readonly budgets: readonly BudgetTable[];
  readonly transfers: Analysis["transfers"];
  readonly currency: string;
  readonly fiscalYear: string;
  readonly indices: readonly Row<PriceIndex>[];
  /** The lines that are looked at, such as those that count; all if not given. */
  readonly isWanted?: (line: Row<BudgetLine>) => boolean;
};

/** Years and phases of which a side has amounts. */
export const periodsIn = ({ budgets }: Pick<BudgetSide, "budgets">) =>
  [...new Map(budgets.flatMap(({ amounts }) => amounts).map((each) => [groupOf(each), each])).values()].map(
    ({ fiscalYear, phase }) => ({ fiscalYear, phase }),
  );

/** In the year of its analysis, or its last one; undefined where the budget has no amounts of the phase. */
export function budgetYear(side: BudgetSide, by: UnitKind, phase?: string): BudgetYear | undefined {
  const { budgets, transfers, fiscalYear, isWanted } = side;
  const periods = periodsIn(side).filter((each) => phase === undefined || each.phase === phase);
  const period = headlineAmong(periods, fiscalYear);
  if (!period) return undefined;
  const counted = countedWhere({ budgets, transfers });
  const rateOf = budgetRates(side.currency, side.indices);
  const found = new Map<string, { names: Set<string>; amounts: Exact[]; unknown: number }>();
  const isMeant = (each: BudgetAmount): boolean => groupOf(each) === groupOf(period);
  // Files of other years are not read again.
  const own = budgets.filter(({ amounts }) => amounts.some(isMeant));
  for (const item of itemsOf({ budgets: own }, "all", () => "", isWanted)) {
    const at = item.amounts.findIndex(isMeant);
    const amount = item.amounts[at];
    if (!amount || !counted(item.of, groupOf(amount))) continue;
    const unit = entryOf(found, codeOf(item, by), () => ({ names: new Set<string>(), amounts: [], unknown: 0 }));
    const value = item.values ? item.values[at] : amount.amount === null ? undefined : exact(amount.amount);
    const rate = rateOf(item.budget.currency, period.fiscalYear);
    const name = comparable(item.line.values.description ?? "");
    if (name !== "") unit.names.add(name);
    if (value === undefined || rate === undefined) unit.unknown += 1;
    else unit.amounts.push(multiply(multiply(value, exact(item.budget.unit)), rate));
  }
  const units = [...found].map(([code, { names, amounts, unknown }]): BudgetUnit => {
    const [name = ""] = names.size === 1 ? names : [];
    return { code, name, amount: sum(amounts), unknown };
  });
  return { ...period, units, rest: side.isWanted ? ZERO : restOf(side, period, rateOf) };
}

/** Whether each line of a side says its code. */
export const says = ({ budgets }: BudgetSide, by: UnitKind): boolean =>
  by === "line" || budgets.every(({ lines }) => lines.every(({ values }) => (values[by] ?? "") !== ""));

const codeOf = ({ line }: LineAmounts, by: UnitKind) =>
  comparable((by === "line" ? line.values.id : line.values[by]) ?? "");

// A published total less the lines that were given.
function restOf(
  side: BudgetSide,
  period: Pick<BudgetYear, "fiscalYear" | "phase">,
  rateOf: ReturnType<typeof budgetRates>,
): Exact {
  const isOf = (each: { readonly fiscalYear: string; readonly phase: string }): boolean =>
    each.fiscalYear === period.fiscalYear && each.phase === period.phase;
  return side.budgets.reduce((total, budget) => {
    const stated = budget.rest.find(isOf);
    const rate = rateOf(budget.currency, period.fiscalYear);
    if (!stated || !rate) return total;
    // A line of unknown amount is a part of what is left.
    const known = budget.amounts.filter(isOf).flatMap(({ amount }) => (amount === null ? [] : [exact(amount)]));
    return add(total, multiply(multiply(subtract(exact(stated.total), sum(known)), exact(budget.unit)), rate));
  }, ZERO);
}
