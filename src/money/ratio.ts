// Ratios that keep both their parts: made, their value, and several taken together by their parts, never averaged.
import { refuseUnlessListed, refuseUnlessObjects } from "./fail.js";
import { type DecimalString, add, divide, exact, toDecimal } from "./exact.js";

/** A quotient that keeps both its parts, so that ratios can be combined by their parts and are never averaged. */
export type Ratio = { readonly numerator: DecimalString; readonly denominator: DecimalString };

/**
 * Makes a ratio of two quantities of one unit.
 *
 * @param numerator - decimal string, the part
 * @param denominator - decimal string, the whole; zero and negative are kept, such a ratio only has no value
 * @returns the ratio with both parts as they were given
 * @throws `number.invalid` when a part is not a decimal string
 * @example ratio("195", "427") // { numerator: "195", denominator: "427" }
 */
export function ratio(numerator: DecimalString, denominator: DecimalString): Ratio {
  exact(numerator);
  exact(denominator);
  return { numerator, denominator };
}

/**
 * The value of a ratio: numerator ÷ denominator, never clamped.
 *
 * @param ratio - the ratio
 * @returns decimal string, exact or to 34 digits; null when the denominator is zero or negative, since then it is no
 *   share of anything
 * @example ratioValue(ratio("240", "300")) // "0.8"
 * @example ratioValue(ratio("5", "0")) // null
 */
export function ratioValue(given: Ratio): DecimalString | null {
  refuseUnlessObjects('give ratioValue(ratio("1", "2"))', given);
  const { numerator, denominator } = given;
  const whole = exact(denominator);
  return whole.n > 0n ? toDecimal(divide(exact(numerator), whole)) : null;
}

/**
 * The ratio of several sets taken together: numerators added ÷ denominators added.
 *
 * @param ratios - ratios of sets that do not overlap
 * @returns the common ratio; of none it is 0 ÷ 0, which has no value
 * @example addRatios([ratio("1", "2"), ratio("1", "4")]) // { numerator: "2", denominator: "6" }
 */
export function addRatios(ratios: readonly Ratio[]): Ratio {
  refuseUnlessListed('give addRatios([ratio("1", "2"), ratio("1", "3")])', ratios);
  const total = (part: keyof Ratio): DecimalString =>
    toDecimal(ratios.map((each) => exact(each[part])).reduce(add, exact("0")));
  return { numerator: total("numerator"), denominator: total("denominator") };
}
