import { say } from "../formula/say.js";
import type { FundingTotal } from "../headline/funding-total.js";
import { otherEnd } from "../headline/ranges.js";
import { exact, isZero } from "../money/exact.js";
import { type AmountRange, type Ranges, withheldIn } from "../result/published.js";
import type { Page } from "./page.js";

/** The bar of a publication; undefined where nothing is needed, or nothing is known of need or money. */
export function publicBar(page: Page, total: FundingTotal): PublicBar | undefined {
  const { need, covered, shortfall } = withheldIn(page.result)?.totals ?? rangesOf(page, total) ?? {};
  if (!need || !covered || !shortfall || isZero(exact(need.to ?? need.from))) return undefined;
  const print = (range: AmountRange): PrintedRange => ({ ...range, text: printed(page, range) });
  return { need: print(need), covered: print(covered), shortfall: print(shortfall) };
}

/** From where to where an amount lies, and how that is printed. */
export type PrintedRange = AmountRange & { readonly text: string };

/** What the one bar of the public page draws: what is covered of the need, and what is short. */
export type PublicBar = Readonly<Record<keyof Ranges, PrintedRange>>;

// Where a centre has no figure, all of them need at least what is known; money without a centre makes a range.
function rangesOf(page: Page, total: FundingTotal): Ranges | undefined {
  const [need, covered, gap] = (["requirement", "covered-need", "hard-gap"] as const).map((id) => total.of(id)?.value);
  if (need == null || covered == null || gap == null) return undefined;
  const isPart = total.missing > 0;
  const to = (value: string): string | null => (isPart ? null : value);
  return {
    need: { from: need, to: to(need) },
    covered: { from: covered, to: to(otherEnd(page, "covered-need", total.per) ?? covered) },
    shortfall: { from: otherEnd(page, "hard-gap", total.per) ?? gap, to: to(gap) },
  };
}

function printed({ locale, print, result }: Page, { from, to }: AmountRange): string {
  // What lies between two ends is not known more closely than the headline says.
  const amount = withheldIn(result) && from !== to ? print.rough : print.money;
  if (to === null) return say(locale, "range.from", { from: amount(from) });
  return from === to ? amount(from) : say(locale, "range", { min: amount(from), max: amount(to) });
}
