import { Decimal } from "decimal.js";
import { type DecimalString, type Exact, reduce } from "./exact.js";

/** Significant digits that a value is printed with when its decimal does not end. */
export const DIGITS = 34;

// The library's own copy of decimal.js: 34 digits, half even, never changed by anyone else's Decimal.set.
const Quotient = Decimal.clone({ defaults: true, precision: DIGITS, rounding: Decimal.ROUND_HALF_EVEN });

/**
 * Prints an exact number as a decimal string: exactly if its decimal ends within 34 significant digits, else
 * rounded half even to 34.
 *
 * @example toDecimal({ n: 1n, d: 4n }) // "0.25"
 * @example toDecimal({ n: 1n, d: 3n }) // "0.3333333333333333333333333333333333"
 */
export function toDecimal(value: Exact): DecimalString {
  if (value.d === 1n && value.n < 10n ** 30n && value.n > -(10n ** 30n)) return value.n.toString();
  const { n, d } = reduce(value);
  return new Quotient(n.toString()).div(d.toString()).toFixed();
}
