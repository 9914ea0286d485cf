// Shares of classes of lines, by number and by money.
import { exact, sum, toDecimal } from "../../money/exact.js";
import { type Money, sameCurrency } from "../../money/money.js";
import { type Ratio, ratio } from "../../money/ratio.js";

/** One class of lines: how many of the lines, and how much of the money. */
export type ClassShare = {
  /** Null for the lines that have none: not screened. */
  readonly class: string | null;
  readonly byCount: Ratio;
  readonly byMoney: Ratio;
};

/**
 * Shares of classes of lines by number and by money, which are two different things.
 *
 * Formula: lines of the class ÷ all lines; money of the class ÷ money of all lines. Shares are never averaged.
 *
 * @param lines - each with its class, or null where it was not screened, and its amount, of one currency, year and phase
 * @returns the classes in the order they are first met; a share by money has no value where the money of all lines is
 * zero or negative
 * @throws `number.invalid`, `money.currency`
 * Source: derived.
 * @example sharesBy([{ class: "women", amount: money("30", "CAD") }, { class: "men", amount: money("10", "CAD") }])[0]
 * // { class: "women", byCount: 1 ÷ 2, byMoney: 30 ÷ 40 }
 */
export function sharesBy<C extends string>(
  lines: readonly { readonly class: string | null; readonly amount: Money<C> }[],
): readonly ClassShare[] {
  sameCurrency(lines.map((each) => each.amount));
  const moneyOf = (of: typeof lines): string => toDecimal(sum(of.map((each) => exact(each.amount.amount))));
  const [count, all] = [String(lines.length), moneyOf(lines)];
  return [...new Set(lines.map((each) => each.class))].map((name) => {
    const own = lines.filter((each) => each.class === name);
    return { class: name, byCount: ratio(String(own.length), count), byMoney: ratio(moneyOf(own), all) };
  });
}
