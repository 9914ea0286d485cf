// How much of the plan of measures was spent, and what is said where less was spent than asks for a reason.
import { type Exact, ZERO, add, compare, divide, exact, toDecimal } from "../money/exact.js";
import type { Desk } from "./desk.js";
import { type Measure } from "./measure.js";
import { say } from "../formula/locale.js";
import type { Phase } from "../model/budget-line.js";

/** What was spent beside what was planned, over the lines that have both; the others are told. */
export type Spent = {
  readonly planned: Exact;
  readonly spent: Exact;
  /** How many lines have both; how many have only a plan, and how many only spending. */
  readonly met: number;
  readonly unspent: number;
  readonly unplanned: number;
  /** Whether an amount of a line that has both is unknown. */
  readonly isOpen: boolean;
};

/** The plan that spending is held against: the last one before it. */
export const planIn = (phases: readonly Phase[]): Phase | undefined =>
  phases.includes("executed") ? (["revised", "approved"] as const).find((each) => phases.includes(each)) : undefined;

/** Spending held against the last plan before it, line by line; undefined where there is no such pair of phases. */
export function spentOf({ gathered }: Pick<Desk, "gathered">, measures: readonly Measure[]): Spent | undefined {
  const plan = planIn(gathered.phases);
  if (plan === undefined) return undefined;
  const lines = measures.flatMap((each) => [...each.lines.values()]);
  const both = lines.filter((each) => each[plan] !== undefined && each.executed !== undefined);
  const sum = (phase: Phase): Exact => both.reduce((all, each) => add(all, each[phase] ?? ZERO), ZERO);
  const only = (has: Phase, not: Phase): number =>
    lines.filter((each) => each[has] !== undefined && each[not] === undefined).length;
  return {
    ...{ planned: sum(plan), spent: sum("executed"), met: both.length },
    ...{ unspent: only(plan, "executed"), unplanned: only("executed", plan) },
    isOpen: both.some((each) => each[plan] === null || each.executed === null),
  };
}

/** The share that was spent; null where it is not known, undefined where no line has both. */
export const spentShare = (of: Spent | undefined): Exact | null | undefined =>
  of === undefined || of.met === 0
    ? undefined
    : of.isOpen || compare(of.planned, ZERO) <= 0
      ? null
      : divide(of.spent, of.planned);

/** How many lines have a plan and no spending, or spending and no plan: neither is zero. */
export function unmetWords({ page: { locale } }: Desk, of: Spent | undefined): string[] {
  if (of === undefined) return [];
  const all = of.met + of.unspent + of.unplanned;
  return (["unspent", "unplanned"] as const).flatMap((key) =>
    of[key] === 0 ? [] : [say(locale, `statement.${key}${all === 1 ? ".one" : ""}`, { count: of[key], all })],
  );
}

/** Why less was spent of a measure than the share below which that must be explained; that nobody says, where that is so. */
export function underspentWords(desk: Desk, measure: Measure): string[] {
  const share = isUnderspent(desk, measure);
  if (share === undefined) return [];
  const { locale, print } = desk.page;
  const details = { share: print.percent(toDecimal(share)), reason: measure.spendingReason ?? "" };
  return [
    say(locale, measure.spendingReason === undefined ? "statement.underspent.unsaid" : "statement.underspent", details),
  ];
}

/** The first sentence of a statement about it: how many measures spent less, and of how many nobody says why. */
export function underspentSentence(desk: Desk): string[] {
  const { gathered, page } = desk;
  const least = page.result.analysis.tagging?.explainBelow;
  const own = gathered.measures.filter((each) => isUnderspent(desk, each) !== undefined);
  if (least === undefined || own.length === 0) return [];
  const open = own.filter(({ spendingReason }) => spendingReason === undefined).length;
  return [
    say(page.locale, "statement.underspent.all", { count: own.length, least: page.print.percent(rateOf(least)), open }),
  ];
}

function isUnderspent(desk: Desk, measure: Measure): Exact | undefined {
  const least = desk.page.result.analysis.tagging?.explainBelow;
  const share = spentShare(spentOf(desk, [measure]));
  return least !== undefined && share != null && compare(share, exact(rateOf(least))) < 0 ? share : undefined;
}

// As 0.9 or 90%.
const rateOf = (text: string): string =>
  text.endsWith("%") ? toDecimal(divide(exact(text.slice(0, -1)), exact("100"))) : text;
