import { say } from "../formula/say.js";
import { type Exact, ZERO, compare, divide, exact } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Desk } from "./desk.js";
import { planOf } from "./list-columns.js";
import type { Measure } from "./measure.js";
import type { PhaseAmounts } from "./phase-sums.js";

/** Spending as a share of the last plan before it; null where one is not known, undefined where there is no such pair. */
export function spentShare({ gathered }: Pick<Desk, "gathered">, amounts: PhaseAmounts): Exact | null | undefined {
  const plan = planOf(gathered.phases);
  const [of, spent] = [plan && amounts[plan], amounts.executed];
  if (of === undefined || spent === undefined) return undefined;
  return of === null || spent === null || compare(of, ZERO) <= 0 ? null : divide(spent, of);
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

function isUnderspent(desk: Desk, { amounts }: Measure): Exact | undefined {
  const least = desk.page.result.analysis.tagging?.explainBelow;
  const share = spentShare(desk, amounts);
  return least !== undefined && share != null && compare(share, exact(rateOf(least))) < 0 ? share : undefined;
}

// As 0.9 or 90%.
const rateOf = (text: string): string =>
  text.endsWith("%") ? toDecimal(divide(exact(text.slice(0, -1)), exact("100"))) : text;
